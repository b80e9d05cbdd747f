-- Rolls the facts of some months of one dataset up over its series.
-- Input: dataset_id, months date[].
insert into brick_totals (brick_id, month, dataset_id, count)
select f.brick_id, f.month, :dataset_id, sum(f.count)
from demand_facts f
where f.series_id in (select id from series where dataset_id = :dataset_id)
  and f.month = any (cast(:months as date[]))
group by f.brick_id, f.month
