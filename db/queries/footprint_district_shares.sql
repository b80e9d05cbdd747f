-- Input: bricks and weights, in step. Output: the districts they lie in, with the share of their people (of their area,
-- where people are not known of all), largest first.
with members as (
  select b.district_code, given.weight, b.area_m2, b.people
  from unnest(:bricks::int[], :weights::float8[]) as given (brick_id, weight)
  join bricks b on b.id = given.brick_id
),
measured as (
  select
    district_code,
    weight * case when (select bool_and(people is not null) and sum(people) > 0 from members) then people else area_m2 end
      as amount
  from members
)
select
  m.district_code as code,
  coalesce(f.name, m.district_code) as name,
  sum(m.amount) / (select sum(amount) from measured) as share
from measured m
left join footprints f on f.kind = 'district' and f.code = m.district_code
where m.district_code is not null
group by m.district_code, f.name
order by share desc, code
