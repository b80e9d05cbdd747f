-- Input: keys (ids of versions, as array text). Output: key and shape as GeoJSON text (WGS84, 7 decimals, rings wound as
-- RFC 7946 asks). A version that no outline was drawn for has the shape of its bricks together; one without bricks has none.
with shaped as materialized (
  select
    v.id as key,
    coalesce(
      v.outline,
      (
        select st_multi(st_union(b.boundary))
        from footprint_bricks w
        join bricks b on b.id = w.brick_id
        where w.version_id = v.id
      )
    ) as shape
  from footprint_versions v
  where v.id = any(:keys::int[])
)
select
  key,
  st_asgeojson(st_forcepolygonccw(shape), 7) as shape
from shaped
where shape is not null
