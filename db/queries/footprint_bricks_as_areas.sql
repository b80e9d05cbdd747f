-- Input: code or null for all, after (codes above it), limit.
-- Output: bricks of the edition in use in the columns of footprints_at.
select
  b.id,
  b.code,
  b.name,
  1 as version,
  null::date as valid_from,
  null::date as valid_to,
  b.people,
  b.households,
  b.area_m2,
  'codes' as method,
  e.source,
  1 as bricks
from bricks b
join editions e on e.id = b.edition_id and e.in_use
where (:code::text is null or b.code = :code)
  and b.code collate "C" > :after
order by b.code collate "C"
limit :limit
