-- Input: codes, shapes (GeoJSON MultiPolygons, WGS84), in step.
-- Output: one row for each shape that is not valid: code, reason, area_m2 (EPSG:27700, by the ring formula).
-- Only functions that never raise on an invalid shape are used: the embedded engine would swallow the error.
with given as materialized (
  select code, st_setsrid(st_geomfromgeojson(shape), 4326) as shape
  from unnest(:codes::text[], :shapes::text[]) as given (code, shape)
)
select code, st_isvalidreason(shape) as reason
from given
where not st_isvalid(shape)
order by code
