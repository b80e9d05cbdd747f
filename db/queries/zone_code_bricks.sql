-- The bricks that codes stand for: a brick's own code, else the code of an area made of bricks, else a code of another
-- edition through the look-up; as written or in capitals.
-- Input: edition_id; codes text[].
-- Output: place (of the code in the list, from 0), change (null unless through the look-up), brick_id. A code that is not
-- known has no row.
with given as (
  select code, cast(place - 1 as integer) as place
  from unnest(cast(:codes as text[])) with ordinality as given (code, place)
),
wanted as materialized (
  select code, place from given
  union
  select upper(code), place from given
),
found as (
  select w.place, 1 as way, cast(null as text) as change, b.id as brick_id
  from wanted w
  join bricks b on b.edition_id = :edition_id and b.code = w.code
  union all
  select w.place, 2, null, fb.brick_id
  from wanted w
  join footprints f on f.kind in ('lsoa', 'msoa', 'ward', 'district') and f.code = w.code
  join footprint_versions v on v.footprint_id = f.id and v.edition_id = :edition_id and v.valid_to is null
  join footprint_bricks fb on fb.version_id = v.id and fb.weight > 0.5
  union all
  select w.place, 3, l.change, l.brick_id
  from wanted w
  join code_links l on l.publisher_code = w.code
  join bricks b on b.id = l.brick_id and b.edition_id = :edition_id
)
select distinct place, change, brick_id
from (select *, min(way) over (partition by place) as first_way from found) ranked
where way = first_way
