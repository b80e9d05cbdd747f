-- Footprints of networks by every method on a day.
-- Input: day. Output: one row a version: code, version_id, version, method, in_use, people, valid_from, valid_to, source, note, bricks.
select
  f.code,
  v.id as version_id,
  v.version,
  v.method,
  v.in_use,
  v.people,
  v.valid_from,
  v.valid_to,
  v.source,
  v.note,
  (select count(*) from footprint_bricks fb where fb.version_id = v.id) as bricks
from footprint_versions v
join footprints f on f.id = v.footprint_id and f.kind = 'pcn'
where (v.valid_from is null or v.valid_from <= cast(:day as date))
  and (v.valid_to is null or v.valid_to > cast(:day as date))
order by f.code, v.version
