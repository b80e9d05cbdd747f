-- Open zones that share a brick with this one, or whose drawn line it crosses.
-- Input: bricks int[]; outline (GeoJSON) or null; zone: the code of the zone itself, or null.
-- Output: code, name, bricks (the codes shared).
with mine as materialized (
  select st_setsrid(st_geomfromgeojson(cast(:outline as text)), 4326) as shape
),
open_versions as (
  select v.id, f.code, f.name, v.outline
  from footprints f
  join footprint_versions v on v.footprint_id = f.id and v.valid_to is null
  where f.kind = 'zone' and f.closed_on is null
    and (cast(:zone as text) is null or f.code <> cast(:zone as text))
),
shared as (
  select fb.version_id, array_agg(b.code order by b.code) as bricks
  from footprint_bricks fb
  join bricks b on b.id = fb.brick_id
  where fb.brick_id = any (cast(:bricks as int[])) and fb.version_id in (select id from open_versions)
  group by fb.version_id
)
select o.code, o.name, coalesce(s.bricks, cast(array[] as text[])) as bricks
from open_versions o
cross join mine m
left join shared s on s.version_id = o.id
where s.bricks is not null
  or (o.outline && m.shape and st_intersects(o.outline, m.shape) and not st_touches(o.outline, m.shape))
order by o.code
