-- The bricks that comparison areas are made of.
-- Input: edition_id. Output: in order of code; x and y in metres (EPSG:27700) and longitude and latitude (WGS84) of the
-- population-weighted centre, or of a point inside where none is published; decile of deprivation (1 the most deprived)
-- from the release that ranks the most bricks, null where it ranks none of the ways in which footprint_deprivation looks.
with members as materialized (
  select id, code, name, people, district_code, area_m2, coalesce(centre, inside) as place
  from bricks
  where edition_id = :edition_id
),
ways as (
  select m.id, d.release, d.decile, 1 as way
  from members m
  join deprivation d on d.area_code = m.code
  union all
  select m.id, d.release, d.decile, 2
  from members m
  join code_links l on l.brick_id = m.id and l.change in ('U', 'S')
  join deprivation d on d.area_code = l.publisher_code
  union all
  select m.id, d.release, d.decile, 3
  from members m
  join footprint_bricks w on w.brick_id = m.id and w.weight = 1
  join footprint_versions v on v.id = w.version_id
  join footprints f on f.id = v.footprint_id and f.kind = 'lsoa'
  join deprivation d on d.area_code = f.code
),
ranked as materialized (
  select distinct on (id, release) id, release, decile from ways order by id, release, way
),
best as (
  select release from ranked group by release order by count(*) desc, release desc limit 1
),
gridded as materialized (
  select *, st_transform(place, 27700) as grid from members
)
select
  g.id,
  g.code,
  g.name,
  g.people,
  g.district_code,
  g.area_m2,
  st_x(g.grid) as x,
  st_y(g.grid) as y,
  st_x(g.place) as longitude,
  st_y(g.place) as latitude,
  r.decile
from gridded g
left join ranked r on r.id = g.id and r.release = (select release from best)
order by g.code collate "C"
