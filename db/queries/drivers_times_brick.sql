-- The same of one brick. Input: brick, series int[], from, to.
select
  d.series_id,
  d.weekday,
  d.hour,
  sum(d.count) as count
from demand_records d
join dataset_months m on m.import_id = d.import_id and m.month = d.month
where d.brick_id = :brick
  and d.month >= cast(:from as date)
  and d.month < cast(:to as date)
  and d.series_id = any (cast(:series as int[]))
group by d.series_id, d.weekday, d.hour
