-- Demand of bricks by month and series.
-- Input: areas (array of brick ids), series (array of ids), from and to (first days of months, half-open).
-- Output: area, month, series_id, count; a missing row is a count of 0 where the dataset sent that month.
select
  fact.brick_id as area,
  fact.month,
  fact.series_id,
  fact.count,
  null as exact
from demand_facts as fact
where fact.brick_id = any (cast(:areas as integer[]))
  and fact.month >= cast(:from as date)
  and fact.month < cast(:to as date)
  and fact.series_id = any (cast(:series as integer[]))
