-- Input: edition, method, in_use, and in step footprints (ids), versions, froms and tos (days or null), people and households
-- (or null), areas (m2), sources, notes.
-- Output: id, footprint_id, version. A version by catchment has the outline of its network, and the area of that.
insert into footprint_versions (
  footprint_id, version, valid_from, valid_to, defined_by, method, edition_id, outline, area_m2, people, households, source,
  note, in_use
)
select
  g.footprint,
  g.version,
  g.valid_from,
  g.valid_to,
  case when c.outline is null then 'practices' else 'outline' end,
  :method,
  cast(:edition as smallint),
  c.outline,
  coalesce(st_area(st_transform(c.outline, 27700)), g.area_m2),
  g.people,
  g.households,
  g.source,
  g.note,
  cast(:in_use as boolean)
from unnest(
  cast(:footprints as int[]), cast(:versions as int[]), cast(:froms as date[]), cast(:tos as date[]),
  cast(:people as int[]), cast(:households as int[]), cast(:areas as float8[]), cast(:sources as text[]),
  cast(:notes as text[])
) as g (footprint, version, valid_from, valid_to, people, households, area_m2, source, note)
join footprints f on f.id = g.footprint
left join network_catchments c on c.network_code = f.code and :method = 'catchment'
returning id, footprint_id, version
