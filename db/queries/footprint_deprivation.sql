-- Input: bricks (ids). Output: one row for each release that ranks any of them, most bricks first, then newest:
-- release, bricks, ranked, in_tenth, people_in_tenth, people_in_fifth, people. People are null where any is unknown.
-- A brick has the rank of its own code, else of its one predecessor by the look-up, else of the LSOA it lies whole in.
with members as (
  select id, code, people from bricks where id = any(:bricks::int[])
),
ranked as (
  select distinct on (id, release) id, release, decile
  from (
    select m.id, d.release, d.decile, 1 as way
    from members m
    join deprivation d on d.area_code = m.code
    union all
    select m.id, d.release, d.decile, 2 as way
    from members m
    join code_links l on l.brick_id = m.id and l.change in ('U', 'S')
    join deprivation d on d.area_code = l.publisher_code
    union all
    select m.id, d.release, d.decile, 3 as way
    from members m
    join footprint_bricks w on w.brick_id = m.id and w.weight = 1
    join footprint_versions v on v.id = w.version_id
    join footprints f on f.id = v.footprint_id and f.kind = 'lsoa'
    join deprivation d on d.area_code = f.code
  ) ways
  order by id, release, way
),
whole as (
  select count(*) as bricks, case when bool_and(people is not null) then sum(people) end as people
  from members
)
select
  r.release,
  whole.bricks,
  count(*) as ranked,
  count(*) filter (where r.decile = 1) as in_tenth,
  case when whole.people is not null then coalesce(sum(m.people) filter (where r.decile = 1), 0) end as people_in_tenth,
  case when whole.people is not null then coalesce(sum(m.people) filter (where r.decile <= 2), 0) end as people_in_fifth,
  whole.people
from ranked r
join members m on m.id = r.id
cross join whole
group by r.release, whole.bricks, whole.people
order by ranked desc, r.release desc
