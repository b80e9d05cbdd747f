-- Zones in force on a day with anybody in a footprint: people counted by small area, weight of the one times weight of the other.
-- Input: version, day. Output: code, name, people (of the zone), in_both.
select
  f.code,
  f.name,
  v.people,
  sum(z.weight * n.weight * b.people) as in_both
from footprint_bricks n
join footprint_bricks z on z.brick_id = n.brick_id
join footprint_versions v on v.id = z.version_id
join footprints f on f.id = v.footprint_id and f.kind = 'zone'
join bricks b on b.id = n.brick_id
where n.version_id = :version
  and v.in_use
  and (v.valid_from is null or v.valid_from <= cast(:day as date))
  and (v.valid_to is null or v.valid_to > cast(:day as date))
  and (f.closed_on is null or f.closed_on > cast(:day as date))
group by f.code, f.name, v.people
having sum(z.weight * n.weight * b.people) > 0
order by in_both desc, f.code
