-- The same of all bricks together, of what has a weekday. Input: series int[], from, to.
select
  d.series_id,
  d.weekday,
  d.hour,
  sum(d.count) as count
from demand_records d
join dataset_months m on m.import_id = d.import_id and m.month = d.month
where d.weekday is not null
  and d.month >= cast(:from as date)
  and d.month < cast(:to as date)
  and d.series_id = any (cast(:series as int[]))
group by d.series_id, d.weekday, d.hour
