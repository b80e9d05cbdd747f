-- Input: in step codes, names, opened and closed (days or null; closed is the first day on which it is no more).
-- Output: id, code. A footprint of that code keeps its id.
insert into footprints (kind, code, name, opened_on, closed_on)
select 'pcn', code, name, opened, closed
from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:opened as date[]), cast(:closed as date[]))
  as given (code, name, opened, closed)
on conflict (kind, code) do update
set name = excluded.name, opened_on = excluded.opened_on, closed_on = excluded.closed_on
returning id, code
