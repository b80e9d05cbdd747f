-- The bricks that the interior of an outline touches, or whose centre it holds.
-- Input: edition_id; outline (GeoJSON MultiPolygon, WGS84, known to be valid).
-- Output: a row a brick, the share of its area inside from 0 to 1, whether its population-weighted centre is inside (on
-- the line counts); outline_area_m2 is the same in every row. One row without a brick when nothing is touched.
-- Shapes are cut in the degrees they were drawn in, so that this agrees with the test of points against the same line,
-- and measured on the grid. Cutting on the grid would first bend edges, and a hole that touches its shell could cross it.
with outline as materialized (
  select st_setsrid(st_geomfromgeojson(:outline), 4326) as shape
),
pieces as materialized (
  -- A long line is cut up first: each brick then meets only the stretch that is near.
  select st_subdivide(shape, 255) as piece from outline
),
near as materialized (
  select b.id, b.boundary, b.area_m2, st_covers(o.shape, b.boundary) as wholly_inside,
    coalesce(st_covers(o.shape, b.centre), false) as centre_inside
  from outline o
  join bricks b on b.edition_id = :edition_id and b.boundary && o.shape
),
shares as (
  select n.id, 1.0 as share_inside from near n where n.wholly_inside
  union all
  select n.id, sum(st_area(st_transform(st_intersection(n.boundary, p.piece), 27700))) / n.area_m2
  from near n
  join pieces p on n.boundary && p.piece
  where not n.wholly_inside
  group by n.id, n.area_m2
)
select
  st_area(st_transform(o.shape, 27700)) as outline_area_m2,
  found.*
from outline o
left join (
  select b.id, b.code, b.name, b.people, b.households, b.area_m2, n.centre_inside,
    coalesce(s.share_inside, 0) as share_inside
  from near n
  join bricks b on b.id = n.id
  left join shares s on s.id = n.id
  where coalesce(s.share_inside, 0) > 1e-9 or n.centre_inside
) found on true
order by found.code
