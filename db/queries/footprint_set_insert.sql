-- Adds a version to each of some areas of a set, and the area itself where it is new.
-- Input: kind, set_code, edition_id, defined_by, method, source, valid_from (or null), and in step codes, names, shapes
-- (valid GeoJSON or null). Output: code, version_id.
with given as materialized (
  select code, name, st_multi(st_setsrid(st_geomfromgeojson(shape), 4326)) as outline
  from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:shapes as text[])) as given (code, name, shape)
),
named as (
  insert into footprints (kind, code, name, set_code)
  select :kind, code, name, :set_code from given
  on conflict (kind, code) do update set name = excluded.name
  returning id, code
),
made as (
  insert into footprint_versions (
    footprint_id, version, valid_from, defined_by, method, edition_id, outline, area_m2, source
  )
  select n.id,
    1 + coalesce((select max(v.version) from footprint_versions v where v.footprint_id = n.id), 0),
    cast(:valid_from as date), :defined_by, :method, cast(:edition_id as smallint), g.outline,
    coalesce(st_area(st_transform(g.outline, 27700)), 0), :source
  from named n
  join given g on g.code = n.code
  returning id, footprint_id
)
select n.code, m.id as version_id
from made m
join named n on n.id = m.footprint_id
