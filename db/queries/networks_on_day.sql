-- Networks that are open on a day, with the practices then in them and the people on their lists: counted last on or before
-- the day, else first after it.
-- Input: day. Output: one row a network: code, name, commissioner_code, commissioner_name, opened_on, closed_on, source,
-- practices, patients (null where a list is not known), without_list, counted_on (of the oldest list).
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
  min(l.counted_on) as counted_on
from network_facts f
left join members m on m.network_code = f.network_code
left join lists l on l.practice_code = m.practice_code
where (f.opened_on is null or f.opened_on <= cast(:day as date))
  and (f.closed_on is null or f.closed_on >= cast(:day as date))
group by f.network_code
order by f.name, f.network_code
