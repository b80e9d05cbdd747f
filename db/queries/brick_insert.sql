-- Input: edition, and in step codes, names, districts, shapes (valid GeoJSON MultiPolygons, WGS84).
-- Writes bricks with their shape in British National Grid, in which area_m2 is measured, and a point inside.
with given as materialized (
  select code, name, district, st_multi(st_setsrid(st_geomfromgeojson(shape), 4326)) as boundary
  from unnest(:codes::text[], :names::text[], :districts::text[], :shapes::text[])
    as given (code, name, district, shape)
),
gridded as materialized (
  select *, st_transform(boundary, 27700) as boundary_grid
  from given
)
insert into bricks (edition_id, code, name, boundary, boundary_grid, area_m2, inside, district_code)
select
  :edition::smallint,
  code,
  name,
  boundary,
  boundary_grid,
  st_area(boundary_grid),
  st_pointonsurface(boundary),
  district
from gridded
