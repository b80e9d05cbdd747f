-- Input: kind, edition, year (of the codes that the look-up carries).
-- Output: none; writes footprint_bricks of areas of another census year by the look-up. A brick that several of them were
-- merged into is shared between them by the area of their outlines, so that its weights add up to 1.
with linked as (
  select v.id as version_id, l.brick_id, v.area_m2
  from code_links l
  join bricks b on b.id = l.brick_id and b.edition_id = :edition
  join footprints f on f.kind = :kind and f.code = l.publisher_code
  join footprint_versions v on v.footprint_id = f.id and v.edition_id = :edition
  where l.year = :year
)
insert into footprint_bricks (version_id, brick_id, weight)
select
  version_id,
  brick_id,
  case when count(*) over brick = 1 then 1 else area_m2 / sum(area_m2) over brick end
from linked
window brick as (partition by brick_id)
