-- GP practices as features, open and closed.
-- Input: at (a day). Output: id and columns that anybody may see; the network that a practice is in on the day, its newest
-- list, and the point of its postcode (WGS84, null where its postcode was not found). valid_to is the first day on which it
-- is closed: the publisher prints the last on which it was open.
select
  p.code as id,
  p.code as key,
  p.code,
  p.name,
  p.postcode,
  member.network_code,
  network.name as network_name,
  list.patients,
  list.counted_on,
  p.opened_on as valid_from,
  p.closed_on + 1 as valid_to,
  p.source,
  p.point as shape
from practices p
left join lateral (
  select m.network_code
  from practice_memberships m
  where m.practice_code = p.code
    and m.starts_on <= :at::date
    and (m.ends_on is null or m.ends_on >= :at::date)
  order by m.starts_on desc, m.network_code
  limit 1
) member on true
left join network_facts network on network.network_code = member.network_code
left join lateral (
  select l.patients, l.counted_on
  from practice_lists l
  where l.practice_code = p.code
  order by l.counted_on desc
  limit 1
) list on true
