-- Rolls the facts of some months of one dataset up over all bricks, beside what has no brick.
-- Input: dataset_id, months date[], imports int[]. Every series of the dataset gets a row, also when its count is a true zero.
insert into month_totals (month, series_id, placed, unplaced)
with placed as (
  select f.month, f.series_id, sum(f.count) as count
  from demand_facts f
  where f.series_id in (select id from series where dataset_id = :dataset_id)
    and f.month = any (cast(:months as date[]))
  group by f.month, f.series_id
),
unplaced as (
  select u.month, u.series_id, sum(u.count) as count
  from dataset_months m
  join unplaced_records u on u.import_id = m.import_id and u.month = m.month
  where m.dataset_id = :dataset_id
    and m.month = any (cast(:months as date[]))
    and u.import_id = any (cast(:imports as int[]))
  group by u.month, u.series_id
)
select m.month, s.id, coalesce(p.count, 0), coalesce(u.count, 0)
from dataset_months m
join series s on s.dataset_id = m.dataset_id
left join placed p on p.month = m.month and p.series_id = s.id
left join unplaced u on u.month = m.month and u.series_id = s.id
where m.dataset_id = :dataset_id
  and m.month = any (cast(:months as date[]))
