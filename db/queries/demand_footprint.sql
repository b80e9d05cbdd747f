-- One footprint as it is on a day; with no day given, as it is today or, failing that, as it was last.
-- Input: kind, code, at (a day or null), today, method or null (then the version in use). Output: at most one row. district
-- is the one district that all its bricks lie in; people_inside is an estimate: the share of each touched brick's area
-- inside the drawn line × its people.
select
  version.id,
  footprint.code,
  footprint.name,
  version.version,
  version.people,
  version.households,
  version.area_m2,
  version.method,
  bricks.count as bricks,
  bricks.district,
  line.people_inside,
  line.touched > 0 as has_line
from footprints as footprint
join footprint_versions as version on version.footprint_id = footprint.id
join editions as edition on edition.id = version.edition_id and edition.in_use
cross join lateral (
  select
    count(*) as count,
    case when count(distinct brick.district_code) = 1 then min(brick.district_code) end as district
  from footprint_bricks as part
  join bricks as brick on brick.id = part.brick_id
  where part.version_id = version.id
) as bricks
cross join lateral (
  select
    count(*) as touched,
    case when count(*) = count(brick.people) then sum(part.share_inside * brick.people) end as people_inside
  from outline_bricks as part
  join bricks as brick on brick.id = part.brick_id
  where part.version_id = version.id
) as line
where footprint.kind = :kind
  and footprint.code = :code
  and case when cast(:method as text) is null then version.in_use else version.method = :method end
  and (
    cast(:at as date) is null
    or (
      (version.valid_from is null or version.valid_from <= cast(:at as date))
      and (version.valid_to is null or version.valid_to > cast(:at as date))
      and (footprint.closed_on is null or footprint.closed_on > cast(:at as date))
    )
  )
order by
  (version.valid_from is null or version.valid_from <= cast(:today as date))
  and (version.valid_to is null or version.valid_to > cast(:today as date)) desc,
  version.version desc
limit 1
