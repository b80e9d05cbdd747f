-- Networks that are open on a day, with the practices then in them and the people on their lists: counted last on or before
-- the day, else first after it.
-- Input: day. Output: one row a network: code, name, commissioner_code, commissioner_name, opened_on, closed_on, source,
-- practices, patients (null where a list is not known), without_list, counted_on and counted_to (of the oldest and the newest
-- list), placed_on (the count of where patients live that is in force; null without any), unplaced (practices with nobody in
-- it) and unplaced_patients (on their lists; null where one is not known).
with members as (
  select m.network_code, m.practice_code
  from practice_memberships m
  where m.starts_on <= cast(:day as date)
    and (m.ends_on is null or m.ends_on >= cast(:day as date))
),
lists as (
  select distinct on (practice_code) practice_code, counted_on, patients
  from practice_lists
  order by practice_code, counted_on <= cast(:day as date) desc, abs(counted_on - cast(:day as date))
),
counted as (
  select counted_on
  from practice_patients
  group by counted_on
  order by counted_on <= cast(:day as date) desc, abs(counted_on - cast(:day as date))
  limit 1
),
placed as (
  select distinct practice_code
  from practice_patients
  where counted_on = (select counted_on from counted)
)
select
  f.network_code as code,
  f.name,
  f.commissioner_code,
  f.commissioner_name,
  f.opened_on,
  f.closed_on,
  f.source,
  count(m.practice_code) as practices,
  case when count(m.practice_code) > 0 and count(m.practice_code) = count(l.patients) then sum(l.patients) end as patients,
  count(m.practice_code) - count(l.patients) as without_list,
  min(l.counted_on) as counted_on,
  max(l.counted_on) as counted_to,
  (select counted_on from counted) as placed_on,
  count(m.practice_code) filter (where p.practice_code is null) as unplaced,
  case
    when count(m.practice_code) filter (where p.practice_code is null) = count(l.patients) filter (where p.practice_code is null)
    then coalesce(sum(l.patients) filter (where p.practice_code is null), 0)
  end as unplaced_patients
from network_facts f
left join members m on m.network_code = f.network_code
left join lists l on l.practice_code = m.practice_code
left join placed p on p.practice_code = m.practice_code
where (f.opened_on is null or f.opened_on <= cast(:day as date))
  and (f.closed_on is null or f.closed_on >= cast(:day as date))
group by f.network_code
order by f.name, f.network_code
