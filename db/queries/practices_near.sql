-- Practices of the area that is loaded: their surgery stands in a small area of it, or at least one in a hundred of their
-- patients lives there.
-- Output: code.
with located as (
  select distinct p.code
  from practices p
  join bricks b on st_covers(b.boundary, p.point)
  join editions e on e.id = b.edition_id and e.in_use
),
here as (
  select p.practice_code as code, sum(p.patients) as patients
  from practice_patients p
  join bricks b on b.id = p.brick_id
  join editions e on e.id = b.edition_id and e.in_use
  group by p.practice_code
),
elsewhere as (
  select practice_code as code, sum(patients) as patients
  from practice_patients_elsewhere
  group by practice_code
)
select code
from located
union
select h.code
from here h
left join elsewhere e on e.code = h.code
where h.patients * 100 >= h.patients + coalesce(e.patients, 0)
order by code
