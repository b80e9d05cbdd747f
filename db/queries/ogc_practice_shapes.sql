-- Input: keys (codes of practices). Output: key and point as GeoJSON text (WGS84, 7 decimals).
select
  p.code as key,
  st_asgeojson(p.point, 7) as shape
from practices p
where p.code = any(:keys::text[])
  and p.point is not null
