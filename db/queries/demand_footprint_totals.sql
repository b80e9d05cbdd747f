-- Best-fit demand of zones and districts over a period by dataset, from the rollup kept for them.
-- Input: areas (array of version ids), series (array of ids), from and to (first days of months, half-open).
-- Output: area, dataset_id, count; a missing row is a count of 0 where the dataset sent anything.
select
  total.version_id as area,
  series.dataset_id,
  sum(total.best_fit) as count
from footprint_totals as total
join series on series.id = total.series_id
where total.version_id = any (cast(:areas as integer[]))
  and total.month >= cast(:from as date)
  and total.month < cast(:to as date)
  and total.series_id = any (cast(:series as integer[]))
group by total.version_id, series.dataset_id
