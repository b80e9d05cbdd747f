-- Demand of whole bricks by dataset.
-- Input: bricks int[], taken_in bool[], wholly_inside bool[]; months_from, months_to dates, half-open; datasets int[].
-- Output: dataset_id, best_fit (bricks taken in), inside (bricks wholly inside the outline).
select
  t.dataset_id,
  coalesce(sum(t.count) filter (where b.taken_in), 0) as best_fit,
  coalesce(sum(t.count) filter (where b.wholly_inside), 0) as inside
from unnest(cast(:bricks as int[]), cast(:taken_in as bool[]), cast(:wholly_inside as bool[]))
  as b (brick_id, taken_in, wholly_inside)
join brick_totals t on t.brick_id = b.brick_id
where t.month >= cast(:months_from as date) and t.month < cast(:months_to as date)
  and t.dataset_id = any (cast(:datasets as smallint[]))
group by t.dataset_id
