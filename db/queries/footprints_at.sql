-- Input: kind (not brick), at (a day), method or null (then the version in use), set_code or null for all, code or null for
-- all, after (codes above it), limit.
-- Output: footprints of the kind with the version in force on the day, by code; areas in m2 (EPSG:27700).
select
  v.id,
  f.code,
  f.name,
  v.version,
  v.valid_from,
  v.valid_to,
  v.people,
  v.households,
  v.area_m2,
  v.method,
  v.source,
  (select count(*) from footprint_bricks w where w.version_id = v.id) as bricks
from footprints f
join footprint_versions v on v.footprint_id = f.id
where f.kind = :kind
  and case when :method::text is null then v.in_use else v.method = :method end
  and (:set_code::text is null or f.set_code = :set_code)
  and (v.valid_from is null or v.valid_from <= :at::date)
  and (v.valid_to is null or v.valid_to > :at::date)
  and (f.closed_on is null or f.closed_on > :at::date)
  and (:code::text is null or f.code = :code)
  and f.code collate "C" > :after
order by f.code collate "C"
limit :limit
