-- Input: edition. Output: none; sets people and households of its bricks from the latest reference date among those that
-- cover the most bricks, so that one map never mixes dates.
with counted as (
  select p.reference_date, count(p.people) as people_known, count(p.households) as households_known
  from brick_populations p
  join bricks b on b.id = p.brick_id and b.edition_id = :edition
  group by p.reference_date
),
people_date as (
  select reference_date from counted where people_known > 0 order by people_known desc, reference_date desc limit 1
),
households_date as (
  select reference_date from counted where households_known > 0 order by households_known desc, reference_date desc limit 1
)
update bricks b
set
  people = (
    select p.people from brick_populations p
    where p.brick_id = b.id and p.reference_date = (select reference_date from people_date)
  ),
  people_source = (
    select p.source from brick_populations p
    where p.brick_id = b.id and p.people is not null and p.reference_date = (select reference_date from people_date)
  ),
  households = (
    select p.households from brick_populations p
    where p.brick_id = b.id and p.reference_date = (select reference_date from households_date)
  )
where b.edition_id = :edition
