-- Input: kind, edition, by_centre (true: a brick goes to the outline that its population-weighted centre lies in).
-- Output: none; writes footprint_bricks. Each brick goes whole to exactly one outline of the kind: the one with its centre,
-- else the one that holds the largest share of its area; ties go to the lowest code.
with outlines as materialized (
  select v.id, f.code, v.outline, st_transform(v.outline, 27700) as outline_grid
  from footprint_versions v
  join footprints f on f.id = v.footprint_id
  where f.kind = :kind and v.edition_id = :edition and v.outline is not null
),
touched as materialized (
  select b.id as brick_id, b.area_m2, b.boundary_grid, b.centre, o.id as version_id, o.code, o.outline, o.outline_grid
  from outlines o
  join bricks b on b.edition_id = :edition and b.boundary && o.outline
),
measured as (
  select
    brick_id,
    version_id,
    code,
    area_m2,
    case when :by_centre and st_intersects(outline, centre) then 1 else 0 end as holds_centre,
    st_area(st_intersection(boundary_grid, outline_grid)) as inside_m2
  from touched
),
chosen as (
  select distinct on (brick_id) brick_id, version_id
  from measured
  where inside_m2 > 0.0001 * area_m2
  order by brick_id, holds_centre desc, inside_m2 desc, code
)
insert into footprint_bricks (version_id, brick_id, weight)
select version_id, brick_id, 1
from chosen
