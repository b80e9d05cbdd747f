-- Input: edition. Output: areas in m2 (EPSG:27700) that tell overlaps (sum above union) and gaps (holes of the union),
-- and in how many pieces the whole lies.
with whole as materialized (
  select st_union(boundary_grid) as shape, sum(area_m2) as sum_m2
  from bricks
  where edition_id = :edition
),
parts as (
  select (st_dump(shape)).geom as shape from whole
),
measured as (
  select
    count(*) as parts,
    sum(st_numinteriorrings(shape)) as holes,
    sum(st_area(st_makepolygon(st_exteriorring(shape)))) as filled_m2
  from parts
)
select sum_m2, st_area(shape) as union_m2, filled_m2 - st_area(shape) as holes_m2, parts, holes
from whole cross join measured
