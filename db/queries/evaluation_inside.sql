-- Incidents counted inside the drawn line of a zone, by month.
-- Input: version_id, series (array of ids), period_from and period_to (first days of months, half-open).
-- Output: month, count; a missing row is a count of 0 where the datasets sent that month.
select
  total.month,
  sum(total.exact) as count
from footprint_totals as total
where total.version_id = :version_id
  and total.month >= cast(:period_from as date)
  and total.month < cast(:period_to as date)
  and total.series_id = any (cast(:series as integer[]))
  and total.exact is not null
group by total.month
