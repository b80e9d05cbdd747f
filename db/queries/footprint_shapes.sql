-- Input: kind (not brick), at (a day), method or null (then the version in use), set_code or null for all, digits (decimals
-- of a degree).
-- Output: shapes in force on the day as GeoJSON text (WGS84, rings wound as RFC 7946 asks), with a point inside each.
-- A footprint that no outline was drawn for has the shape of its bricks together; one without bricks has none. A brick that
-- several share is drawn in the one with the largest share of it (in each of equals), so that a map is not drawn over itself;
-- one that has nowhere the largest is drawn whole.
with versions as materialized (
  select v.id, f.code, f.name, v.people, v.outline
  from footprints f
  join footprint_versions v on v.footprint_id = f.id
  where f.kind = :kind
    and case when :method::text is null then v.in_use else v.method = :method end
    and (:set_code::text is null or f.set_code = :set_code)
    and (v.valid_from is null or v.valid_from <= :at::date)
    and (v.valid_to is null or v.valid_to > :at::date)
    and (f.closed_on is null or f.closed_on > :at::date)
),
parts as materialized (
  select w.version_id, w.brick_id, w.weight = max(w.weight) over (partition by w.brick_id) as is_largest
  from versions v
  join footprint_bricks w on w.version_id = v.id
  where v.outline is null
),
drawn as materialized (
  select version_id, brick_id
  from (select *, bool_or(is_largest) over (partition by version_id) as has_largest from parts) p
  where is_largest or not has_largest
),
shaped as materialized (
  select
    v.code,
    v.name,
    v.people,
    coalesce(
      v.outline,
      (
        select st_multi(st_union(b.boundary))
        from drawn d
        join bricks b on b.id = d.brick_id
        where d.version_id = v.id
      )
    ) as shape
  from versions v
),
placed as materialized (
  select *, st_pointonsurface(shape) as centre from shaped where shape is not null
)
select
  code,
  name,
  people,
  st_x(centre) as longitude,
  st_y(centre) as latitude,
  st_asgeojson(st_forcepolygonccw(shape), :digits::integer) as shape
from placed
order by code collate "C"
