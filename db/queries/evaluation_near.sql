-- Bricks within some metres of a zone as it was drawn, or of its bricks where it was made of codes.
-- Input: version_id, metres. Output: brick_id, metres from the brick's nearest point and centre_metres from its
-- population-weighted centre (a point inside where none is published), both 0 inside; on the grid (EPSG:27700).
with zone as materialized (
  select
    v.edition_id,
    coalesce(
      st_transform(v.outline, 27700),
      (
        select st_union(b.boundary_grid)
        from footprint_bricks p
        join bricks b on b.id = p.brick_id
        where p.version_id = v.id
      )
    ) as shape
  from footprint_versions v
  where v.id = :version_id
)
select
  b.id as brick_id,
  st_distance(b.boundary_grid, z.shape) as metres,
  st_distance(st_transform(coalesce(b.centre, b.inside), 27700), z.shape) as centre_metres
from zone z
join bricks b on b.edition_id = z.edition_id and st_dwithin(b.boundary_grid, z.shape, :metres)
order by b.code collate "C"
