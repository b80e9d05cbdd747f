-- The bricks of every drawn zone version with the share inside its line, to tell its fit anew.
-- Input: edition_id. Output: a row a version and brick; share_inside is 0 where only the centre is inside.
with touched as (
  select version_id, brick_id, max(share_inside) as share_inside, bool_or(taken_in) as taken_in
  from (
    select version_id, brick_id, share_inside, false as taken_in from outline_bricks
    union all
    select version_id, brick_id, 0, true from footprint_bricks
  ) parts
  group by version_id, brick_id
)
select v.id as version_id, v.area_m2 as zone_area_m2, t.share_inside, t.taken_in,
  b.id, b.code, b.name, b.people, b.households, b.area_m2
from footprint_versions v
join footprints f on f.id = v.footprint_id and f.kind = 'zone'
join touched t on t.version_id = v.id
join bricks b on b.id = t.brick_id
where v.edition_id = :edition_id and v.outline is not null
order by v.id
