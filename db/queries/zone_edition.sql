-- The edition in use with the box of its bricks and how many of them have a population-weighted centre.
-- Output: at most one row; the box in degrees WGS84.
select
  e.id,
  e.level,
  count(b.id) as bricks,
  count(b.centre) as centres,
  sum(b.people) as people,
  min(st_xmin(b.boundary)) as west,
  min(st_ymin(b.boundary)) as south,
  max(st_xmax(b.boundary)) as east,
  max(st_ymax(b.boundary)) as north
from editions e
join bricks b on b.edition_id = e.id
where e.in_use
group by e.id, e.level
