-- Best-fit demand of footprints by month and series, added up from their bricks and weights.
-- Input: areas (array of version ids), series (array of ids), from and to (first days of months, half-open).
-- Output: area, month, series_id, count; a missing row is a count of 0 where the dataset sent that month.
select
  part.version_id as area,
  fact.month,
  fact.series_id,
  sum(part.weight * fact.count) as count,
  null as exact
from footprint_bricks as part
join demand_facts as fact on fact.brick_id = part.brick_id
where part.version_id = any (cast(:areas as integer[]))
  and fact.month >= cast(:from as date)
  and fact.month < cast(:to as date)
  and fact.series_id = any (cast(:series as integer[]))
group by part.version_id, fact.month, fact.series_id
