-- Rolls the facts of some months of one dataset up over all bricks, beside what has no brick.
-- Input: dataset_id, months date[]. Every series of the dataset gets a row, also when its count is a true zero.
insert into month_totals (month, series_id, placed, unplaced)
select
  m.month,
  s.id,
  coalesce((select sum(f.count) from demand_facts f where f.series_id = s.id and f.month = m.month), 0),
  coalesce((
    select sum(u.count) from unplaced_records u
    where u.import_id = m.import_id and u.month = m.month and u.series_id = s.id
  ), 0)
from dataset_months m
join series s on s.dataset_id = m.dataset_id
where m.dataset_id = :dataset_id
  and m.month = any (cast(:months as date[]))
