-- Every version of every zone, or of one.
-- Input: code or null. Output: in the order of names and versions.
select
  f.id as footprint_id, f.code, f.name, f.lead, f.core_problem, f.note as zone_note, f.closed_on,
  v.id as version_id, v.version, v.valid_from, v.valid_to, v.defined_by, v.method, v.edition_id,
  v.area_m2, v.people, v.households, v.fit, v.note, v.created_at,
  (select count(*) from footprint_bricks b where b.version_id = v.id) as bricks
from footprints f
join footprint_versions v on v.footprint_id = f.id
where f.kind = 'zone' and (cast(:code as text) is null or f.code = cast(:code as text))
order by f.name, f.code, v.version
