-- Input: keys (ids of bricks, as array text). Output: key and shape as GeoJSON text (WGS84, 7 decimals, rings wound as
-- RFC 7946 asks).
select
  b.id as key,
  st_asgeojson(st_forcepolygonccw(b.boundary), 7) as shape
from bricks b
where b.id = any(:keys::int[])
