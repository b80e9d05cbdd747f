-- How outlines lie on bricks.
-- Input: edition_id; shapes (valid GeoJSON MultiPolygons, WGS84).
-- Output: place (of the shape in the list, from 0), brick_id, share_inside (of the brick’s area, EPSG:27700),
-- centre_inside (its population-weighted centre; on the line counts). As zone_outline_bricks, for many outlines at once.
with given as materialized (
  select cast(place - 1 as integer) as place, st_setsrid(st_geomfromgeojson(drawn), 4326) as shape
  from unnest(cast(:shapes as text[])) with ordinality as given (drawn, place)
),
pieces as materialized (
  select place, st_subdivide(shape, 255) as piece from given
),
near as materialized (
  select g.place, b.id, b.boundary, b.area_m2, st_covers(g.shape, b.boundary) as wholly_inside,
    coalesce(st_covers(g.shape, b.centre), false) as centre_inside
  from given g
  join bricks b on b.edition_id = :edition_id and b.boundary && g.shape
),
shares as (
  select n.place, n.id, 1.0 as share_inside from near n where n.wholly_inside
  union all
  select n.place, n.id, sum(st_area(st_transform(st_intersection(n.boundary, p.piece), 27700))) / n.area_m2
  from near n
  join pieces p on p.place = n.place and n.boundary && p.piece
  where not n.wholly_inside
  group by n.place, n.id, n.area_m2
)
select n.place, n.id as brick_id, n.centre_inside, s.share_inside
from near n
join shares s on s.place = n.place and s.id = n.id
where s.share_inside > 1e-9
order by n.place, n.id
