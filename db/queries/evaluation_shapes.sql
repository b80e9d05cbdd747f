-- The shapes of areas made of bricks. Input: in step areas (numbers of the caller's) and bricks (ids).
-- Output: area, shape (GeoJSON, WGS84, 5 decimals: about a metre).
select
  member.area,
  st_asgeojson(st_forcepolygonccw(st_multi(st_union(b.boundary))), 5) as shape
from unnest(cast(:areas as integer[]), cast(:bricks as integer[])) as member (area, brick_id)
join bricks b on b.id = member.brick_id
group by member.area
order by member.area
