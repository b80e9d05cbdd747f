-- Finds which bricks of an edition share a boundary, or come within a metre of it: published shapes are generalised, so
-- lines that were one may differ by a little. Input: edition_id. Writes each pair both ways.
with pairs as materialized (
  select a.id as one, b.id as other
  from bricks a
  join bricks b on b.edition_id = a.edition_id and b.id > a.id
    and b.boundary && st_expand(a.boundary, 0.00003)
    and st_dwithin(a.boundary_grid, b.boundary_grid, 1)
  where a.edition_id = :edition_id
)
insert into brick_neighbours (brick_id, neighbour_id)
select one, other from pairs
union all
select other, one from pairs
on conflict do nothing
