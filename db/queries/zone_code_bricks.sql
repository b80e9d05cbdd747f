-- The bricks that codes stand for: a brick's own code, else the code of an area made of bricks, else a code of another
-- edition through the look-up.
-- Input: edition_id; codes text[].
-- Output: place (of the code in the list, from 0), change (null unless through the look-up), brick_id. A code that is not
-- known has no row.
with wanted as (
  select w.code, upper(w.code) as capitals, cast(w.place - 1 as integer) as place
  from unnest(cast(:codes as text[])) with ordinality as w (code, place)
),
as_brick as (
  select w.place, b.id as brick_id
  from wanted w
  join bricks b on b.edition_id = :edition_id and b.code = any (array[w.code, w.capitals])
),
as_area as (
  select w.place, fb.brick_id
  from wanted w
  join footprints f on f.kind in ('lsoa', 'msoa', 'ward', 'district') and f.code = any (array[w.code, w.capitals])
  join footprint_versions v on v.footprint_id = f.id and v.edition_id = :edition_id and v.valid_to is null
  join footprint_bricks fb on fb.version_id = v.id and fb.weight > 0.5
  where not exists (select from as_brick a where a.place = w.place)
)
select place, cast(null as text) as change, brick_id from as_brick
union
select place, null, brick_id from as_area
union
select w.place, l.change, l.brick_id
from wanted w
join code_links l on l.publisher_code = any (array[w.code, w.capitals])
join bricks b on b.id = l.brick_id and b.edition_id = :edition_id
where not exists (select from as_brick a where a.place = w.place)
  and not exists (select from as_area a where a.place = w.place)
