-- Input: edition, source, and in step codes, names of districts.
-- Writes each district as the union of the bricks that carry its code.
with given as (
  select code, name from unnest(:codes::text[], :names::text[]) as given (code, name)
),
named as (
  insert into footprints (kind, code, name)
  select 'district', code, name from given
  returning id, code
),
dissolved as materialized (
  select
    district_code,
    st_multi(st_union(boundary)) as outline,
    sum(area_m2) as area_m2
  from bricks
  where edition_id = :edition and district_code is not null
  group by district_code
),
written as (
  insert into footprint_versions (footprint_id, version, defined_by, method, edition_id, outline, area_m2, source)
  select named.id, 1, 'look-up', 'codes', :edition::smallint, dissolved.outline, dissolved.area_m2, :source
  from named
  join dissolved on dissolved.district_code = named.code
  returning id, footprint_id
)
insert into footprint_bricks (version_id, brick_id, weight)
select written.id, bricks.id, 1
from written
join named on named.id = written.footprint_id
join bricks on bricks.edition_id = :edition and bricks.district_code = named.code
