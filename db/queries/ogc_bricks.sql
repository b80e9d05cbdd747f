-- Small census areas of the edition in use, as features.
-- Input: none. Output: id and columns that anybody may see, with shape (WGS84) and key, by which its text is remembered.
select
  b.code as id,
  b.id as key,
  b.code,
  b.name,
  e.code as edition,
  b.district_code,
  b.people,
  b.households,
  b.area_m2,
  null::date as valid_from,
  null::date as valid_to,
  b.boundary as shape
from bricks b
join editions e on e.id = b.edition_id
where e.in_use
