-- Where patients live, by practice, in the small areas of the edition in use.
-- Output: counted_on, practice_code and, in step, bricks (ids, ascending) and patients; oldest count first, then by code.
select
  p.counted_on,
  p.practice_code,
  array_agg(p.brick_id order by p.brick_id) as bricks,
  array_agg(p.patients order by p.brick_id) as patients
from practice_patients p
join bricks b on b.id = p.brick_id
join editions e on e.id = b.edition_id and e.in_use
group by p.counted_on, p.practice_code
order by p.counted_on, p.practice_code collate "C"
