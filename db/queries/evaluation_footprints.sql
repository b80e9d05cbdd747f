-- Standing areas of one kind with their bricks, for comparison with a zone.
-- Input: kind, edition_id, at (a day), codes (text[], or null for all of the kind that are in force that day).
-- Output: one row an area in order of code: code, name, bricks (ids), whole (every brick lies in it wholly), in_force.
-- Named areas that are no longer in force come too, in their latest version, so that it can be said of them.
with versions as (
  select distinct on (f.id)
    v.id,
    f.code,
    f.name,
    (v.valid_from is null or v.valid_from <= cast(:at as date))
      and (v.valid_to is null or v.valid_to > cast(:at as date))
      and f.closed_on is null as in_force
  from footprints f
  join footprint_versions v on v.footprint_id = f.id and v.edition_id = :edition_id
  where f.kind = :kind and v.in_use
    and (cast(:codes as text[]) is null or f.code = any (cast(:codes as text[])))
  order by f.id, in_force desc, v.version desc
)
select
  v.code,
  v.name,
  v.in_force,
  array_agg(p.brick_id order by p.brick_id) as bricks,
  bool_and(p.weight = 1) as whole
from versions v
join footprint_bricks p on p.version_id = v.id
where v.in_force or cast(:codes as text[]) is not null
group by v.id, v.code, v.name, v.in_force
order by v.code collate "C"
