-- In which districts the people of a footprint live.
-- Input: version. Output: code, name, share (of the people whose district is known), largest first.
with people as (
  select b.district_code as code, sum(fb.weight * b.people) as people
  from footprint_bricks fb
  join bricks b on b.id = fb.brick_id
  where fb.version_id = :version and b.district_code is not null
  group by b.district_code
)
select p.code, coalesce(f.name, p.code) as name, p.people / nullif(sum(p.people) over (), 0) as share
from people p
left join footprints f on f.kind = 'district' and f.code = p.code
where p.people > 0
order by share desc, p.code
