-- The small areas that a code of an LSOA stands for: itself, where LSOAs are the bricks; the bricks it is made of, where
-- they are finer; or what it became, by the look-up between census years. The first of these that is known.
-- Input: edition. Output: area, brick_id, people (0 where unknown).
with own as (
  select code as area, id as brick_id, 1 as choice
  from bricks
  where edition_id = :edition
),
made_of as (
  select f.code as area, fb.brick_id, 2 as choice
  from footprints f
  join footprint_versions v on v.footprint_id = f.id and v.valid_to is null and v.edition_id = :edition
  join footprint_bricks fb on fb.version_id = v.id
  where f.kind = 'lsoa'
),
linked as (
  select l.publisher_code as area, l.brick_id, 3 as choice
  from code_links l
  join bricks b on b.id = l.brick_id and b.edition_id = :edition
),
known as (
  select area, brick_id, choice, min(choice) over (partition by area) as first_choice
  from (select * from own union all select * from made_of union all select * from linked) all_ways
)
select distinct k.area, k.brick_id, coalesce(b.people, 0) as people
from known k
join bricks b on b.id = k.brick_id
where k.choice = k.first_choice
order by k.area, k.brick_id
