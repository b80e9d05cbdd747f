-- The areas of a set in force on a day, brick by brick.
-- Input: edition_id; kind; method (null: the versions in use); set_code (null: all of the kind); at (a day).
-- Output: code, name, method, brick_id, weight; by code, then brick.
select f.code, f.name, v.method, w.brick_id, w.weight
from footprints f
join footprint_versions v on v.footprint_id = f.id and v.edition_id = :edition_id
join footprint_bricks w on w.version_id = v.id
where f.kind = :kind
  and (cast(:set_code as text) is null or f.set_code = cast(:set_code as text))
  and case when cast(:method as text) is null then v.in_use else v.method = cast(:method as text) end
  and (v.valid_from is null or v.valid_from <= cast(:at as date))
  and (v.valid_to is null or v.valid_to > cast(:at as date))
  and (f.closed_on is null or f.closed_on > cast(:at as date))
order by f.code collate "C", w.brick_id
