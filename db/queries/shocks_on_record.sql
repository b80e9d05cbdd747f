-- What is on record of shocks and breaks, first month first. Input: none.
-- Output: one row each, with the codes and names of what it is about; withdrawn ones are left out.
select
  s.id,
  s.kind,
  s.from_month,
  s.to_month,
  s.dataset_id,
  d.code as dataset,
  s.category_id,
  c.code as category,
  s.text,
  s.leave_out,
  s.recorded_by,
  s.recorded_at
from shocks s
left join datasets d on d.id = s.dataset_id
left join categories c on c.id = s.category_id
where s.withdrawn_at is null
order by s.from_month, s.id
