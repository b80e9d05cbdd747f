-- Input: none. Output: degrees (WGS84) around every brick in use, outline and practice; nulls where there is none of them.
with place as (
  select st_extent(b.boundary)::geometry as around
  from bricks b
  join editions e on e.id = b.edition_id
  where e.in_use
  union all
  select st_extent(outline)::geometry
  from footprint_versions
  union all
  select st_extent(point)::geometry
  from practices
)
select
  min(st_xmin(around)) as west,
  min(st_ymin(around)) as south,
  max(st_xmax(around)) as east,
  max(st_ymax(around)) as north
from place
