-- Input: shape, one invalid GeoJSON MultiPolygon (WGS84) with a bounded number of vertices.
-- Output: shape mended (GeoJSON), valid, area_before_m2 and area_after_m2 (EPSG:27700).
-- For the import command only, never for a request: the cost of mending grows with the square of the vertices.
with given as materialized (
  select st_setsrid(st_geomfromgeojson(:shape), 4326) as shape
),
mended as materialized (
  select shape as before, st_multi(st_collectionextract(st_makevalid(shape, 'method=structure'), 3)) as after
  from given
)
select
  st_asgeojson(after, 15) as shape,
  st_isvalid(after) and not st_isempty(after) as valid,
  st_area(st_transform(before, 27700)) as area_before_m2,
  st_area(st_transform(after, 27700)) as area_after_m2
from mended
