-- When what was recorded in one area happened, of the records in force: by series, weekday (1 Monday) and hour, where known.
-- Input: version, series int[], from and to (first days of months, to not included). Output: counts by weight of bricks.
select
  d.series_id,
  d.weekday,
  d.hour,
  sum(d.count * f.weight) as count
from footprint_bricks f
join demand_records d on d.brick_id = f.brick_id
join dataset_months m on m.import_id = d.import_id and m.month = d.month
where f.version_id = :version
  and d.month >= cast(:from as date)
  and d.month < cast(:to as date)
  and d.series_id = any (cast(:series as int[]))
group by d.series_id, d.weekday, d.hour
