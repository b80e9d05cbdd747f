-- Sets of areas, with what those in force on a day take in of the bricks in use.
-- Input: at (a day).
-- Output: code, kind, name, source, note, created_at, areas, people (in any of them, each once; null where not known),
-- bricks_in_none, bricks_in_several.
with in_force as (
  select f.set_code, v.id
  from footprints f
  join footprint_versions v on v.footprint_id = f.id and v.in_use
  join editions e on e.id = v.edition_id and e.in_use
  where f.set_code is not null
    and (v.valid_from is null or v.valid_from <= cast(:at as date))
    and (v.valid_to is null or v.valid_to > cast(:at as date))
),
weighed as (
  select i.set_code, w.brick_id, count(*) as areas, least(sum(w.weight), 1) as weight
  from in_force i
  join footprint_bricks w on w.version_id = i.id
  group by i.set_code, w.brick_id
),
summed as (
  select w.set_code, count(*) as bricks, count(*) filter (where w.areas > 1) as in_several,
    case when bool_and(b.people is not null) then cast(round(cast(sum(w.weight * b.people) as numeric)) as integer) end as people
  from weighed w
  join bricks b on b.id = w.brick_id
  group by w.set_code
),
whole as (
  select count(*) as bricks from bricks b join editions e on e.id = b.edition_id where e.in_use
)
select s.code, s.kind, s.name, s.source, s.note, s.created_at,
  (select count(*) from in_force i where i.set_code = s.code) as areas,
  summed.people,
  whole.bricks - coalesce(summed.bricks, 0) as bricks_in_none,
  coalesce(summed.in_several, 0) as bricks_in_several
from footprint_sets s
cross join whole
left join summed on summed.set_code = s.code
order by s.kind, s.name, s.code
