-- Input: kind, edition, defined_by, method, source, and in step codes, names, shapes (valid GeoJSON or null).
-- Writes footprints of the kind, each with one version that has held since always; area_m2 of the outline, else 0 until
-- its bricks are known.
with given as materialized (
  select code, name, st_multi(st_setsrid(st_geomfromgeojson(shape), 4326)) as outline
  from unnest(:codes::text[], :names::text[], :shapes::text[]) as given (code, name, shape)
),
named as (
  insert into footprints (kind, code, name)
  select :kind, code, name from given
  returning id, code
)
insert into footprint_versions (footprint_id, version, defined_by, method, edition_id, outline, area_m2, source)
select
  named.id,
  1,
  :defined_by,
  :method,
  :edition::smallint,
  given.outline,
  coalesce(st_area(st_transform(given.outline, 27700)), 0),
  :source
from named
join given on given.code = named.code
