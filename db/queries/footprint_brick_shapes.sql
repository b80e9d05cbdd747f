-- Input: digits (decimals of a degree).
-- Output: bricks of the edition in use in the columns of footprint_shapes; centre is where people live when known.
select
  b.code,
  b.name,
  b.people,
  st_x(coalesce(b.centre, b.inside)) as longitude,
  st_y(coalesce(b.centre, b.inside)) as latitude,
  st_asgeojson(st_forcepolygonccw(b.boundary), :digits::integer) as shape
from bricks b
join editions e on e.id = b.edition_id and e.in_use
order by b.code collate "C"
