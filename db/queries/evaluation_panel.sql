-- Demand of many areas by month in one pass.
-- Input: in step areas (numbers of the caller's) and bricks (ids), series (array of ids), period_from and period_to (first
-- days of months, half-open).
-- Output: area, month, count; a missing row is a count of 0 where the datasets sent that month.
select
  member.area,
  fact.month,
  sum(fact.count) as count
from unnest(cast(:areas as integer[]), cast(:bricks as integer[])) as member (area, brick_id)
join demand_facts as fact on fact.brick_id = member.brick_id
where fact.month >= cast(:period_from as date)
  and fact.month < cast(:period_to as date)
  and fact.series_id = any (cast(:series as integer[]))
group by member.area, fact.month
