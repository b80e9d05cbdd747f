-- The small areas of the edition in use. Output: id, edition_id, people, households, area_m2, and in metres (EPSG:27700) where
-- its people’s centre is, or a point inside where none is published; by id.
select
  id,
  edition_id,
  people,
  households,
  area_m2,
  st_x(grid) as x,
  st_y(grid) as y
from (
  select b.*, st_transform(coalesce(b.centre, b.inside), 27700) as grid
  from bricks b
  join editions e on e.id = b.edition_id and e.in_use
) placed
order by id
