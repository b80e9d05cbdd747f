-- Practices with their network, list and place on a day.
-- Input: day. Output: one row a practice: code, name, postcode, longitude, latitude, opened_on, closed_on,
-- commissioner_code, network_code, network_name, starts_on, ends_on, patients, counted_on.
with members as (
  select m.practice_code, m.network_code, f.name as network_name, m.starts_on, m.ends_on
  from practice_memberships m
  left join network_facts f on f.network_code = m.network_code
  where m.starts_on <= cast(:day as date)
    and (m.ends_on is null or m.ends_on >= cast(:day as date))
    and (f.closed_on is null or f.closed_on >= cast(:day as date))
),
lists as (
  select distinct on (practice_code) practice_code, counted_on, patients
  from practice_lists
  order by practice_code, counted_on <= cast(:day as date) desc, abs(counted_on - cast(:day as date))
)
select
  p.code,
  p.name,
  p.postcode,
  st_x(p.point) as longitude,
  st_y(p.point) as latitude,
  p.opened_on,
  p.closed_on,
  p.commissioner_code,
  m.network_code,
  m.network_name,
  m.starts_on,
  m.ends_on,
  l.patients,
  l.counted_on
from practices p
left join members m on m.practice_code = p.code
left join lists l on l.practice_code = p.code
order by p.code
