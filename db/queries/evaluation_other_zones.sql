-- Bricks of the other zones that were in force at any time of a period, whole or cut by their line.
-- Input: zone (code of the one evaluated), period_from and period_to (first days, half-open).
-- Output: brick_id, each once.
select distinct p.brick_id
from footprints f
join footprint_versions v on v.footprint_id = f.id
join (
  select version_id, brick_id from footprint_bricks
  union all
  select version_id, brick_id from outline_bricks where share_inside > 0.0001
) p on p.version_id = v.id
where f.kind = 'zone'
  and f.code <> :zone
  and (v.valid_from is null or v.valid_from < cast(:period_to as date))
  and (v.valid_to is null or v.valid_to > cast(:period_from as date))
  and (f.closed_on is null or f.closed_on > cast(:period_from as date))
