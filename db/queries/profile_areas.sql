-- Areas of one kind as a profile needs them, by code; of one area the version that answers first stands first.
-- Input: kind (not brick), code or null for all, at (a day, or null for today or failing that the last), today, method or
-- null (then the version in use). Output: one row a version; people and households as counted, area_m2 in square metres.
select
  version.id,
  footprint.code,
  footprint.name,
  footprint.set_code,
  version.version,
  version.people,
  version.households,
  version.area_m2,
  version.method
from footprints as footprint
join footprint_versions as version on version.footprint_id = footprint.id
join editions as edition on edition.id = version.edition_id and edition.in_use
where footprint.kind = :kind
  and (cast(:code as text) is null or footprint.code = :code)
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
  footprint.code collate "C",
  (version.valid_from is null or version.valid_from <= cast(:today as date))
  and (version.valid_to is null or version.valid_to > cast(:today as date)) desc,
  version.version desc
