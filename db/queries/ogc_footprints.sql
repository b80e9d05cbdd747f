-- Versions of footprints as features: those in force on a day, or all that there ever were.
-- Input: kinds (array of text), at (a day; null: every version), by_method (true: a version made by each method counts),
-- identity (what names a feature: code, method, version or kind).
-- Output: id and columns that anybody may see; shape (WGS84) where one was drawn, else null: then it is that of its bricks.
-- valid_to is the first day on which a version no longer holds, be it by another version or because its area was closed.
select
  case :identity::text
    when 'code' then f.code
    when 'method' then f.code || '.' || v.method
    when 'version' then f.code || '.' || v.version
    else f.kind || '.' || f.code || '.' || v.version
  end as id,
  v.id as key,
  f.kind,
  f.code,
  f.name,
  v.version,
  v.method,
  v.in_use,
  f.set_code,
  least(v.valid_to, f.closed_on) as valid_to,
  v.valid_from,
  v.people,
  v.households,
  v.area_m2,
  v.source,
  (select count(*) from footprint_bricks w where w.version_id = v.id) as bricks,
  v.outline as shape
from footprints f
join footprint_versions v on v.footprint_id = f.id
where f.kind = any(:kinds::text[])
  and (
    :at::date is null
    or (
      (v.valid_from is null or v.valid_from <= :at::date)
      and (v.valid_to is null or v.valid_to > :at::date)
      and (f.closed_on is null or f.closed_on > :at::date)
      and (v.in_use or :by_method::boolean)
    )
  )
