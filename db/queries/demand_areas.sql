-- The footprints of one kind in force on a day, with what their figures need, in order of code.
-- Input: kind, at (a day), method or null (then the version in use), set_code or null for all.
-- Output: one row a footprint; people as counted.
-- people_inside is an estimate: the share of each touched brick's area inside the drawn line × its people.
-- A version made for bricks of another edition has no demand and is left out rather than shown as zero.
select
  version.id,
  footprint.code,
  footprint.name,
  version.people,
  exists (select from footprint_bricks as part where part.version_id = version.id) as has_bricks,
  line.touched > 0 as has_line,
  line.people_inside
from footprints as footprint
join footprint_versions as version on version.footprint_id = footprint.id
join editions as edition on edition.id = version.edition_id and edition.in_use
cross join lateral (
  select
    count(*) as touched,
    case when count(*) = count(brick.people) then sum(part.share_inside * brick.people) end as people_inside
  from outline_bricks as part
  join bricks as brick on brick.id = part.brick_id
  where part.version_id = version.id
) as line
where footprint.kind = :kind
  and case when cast(:method as text) is null then version.in_use else version.method = :method end
  and (cast(:set_code as text) is null or footprint.set_code = :set_code)
  and (version.valid_from is null or version.valid_from <= cast(:at as date))
  and (version.valid_to is null or version.valid_to > cast(:at as date))
  and (footprint.closed_on is null or footprint.closed_on > cast(:at as date))
order by footprint.code collate "C"
