-- Which bricks, and how much of each, belong to the areas of a kind.
-- Input: kind; version (of a zone: its edition is the one that counts).
-- Output: area_code, brick_id, weight and the people of the brick (0 where not known).
with edition as (
  select edition_id as id from footprint_versions where id = cast(:version as int)
)
select b.code as area_code, b.id as brick_id, cast(1 as float8) as weight, coalesce(b.people, 0) as people
from bricks b
where cast(:kind as text) = 'brick' and b.edition_id = (select id from edition)
union all
select f.code, fb.brick_id, fb.weight, coalesce(b.people, 0)
from footprints f
join footprint_versions v
  on v.footprint_id = f.id and v.in_use and v.valid_to is null and v.edition_id = (select id from edition)
join footprint_bricks fb on fb.version_id = v.id
join bricks b on b.id = fb.brick_id
where f.kind = cast(:kind as text)
