-- Demand of zones and districts by month and series, from the rollup kept for them.
-- Input: areas (array of version ids), series (array of ids), from and to (first days of months, half-open).
-- Output: area, month, series_id, count (best fit), exact (points inside the line); a missing row is a count of 0 where
-- the dataset sent that month.
select
  total.version_id as area,
  total.month,
  total.series_id,
  total.best_fit as count,
  total.exact
from footprint_totals as total
where total.version_id = any (cast(:areas as integer[]))
  and total.month >= cast(:from as date)
  and total.month < cast(:to as date)
  and total.series_id = any (cast(:series as integer[]))
