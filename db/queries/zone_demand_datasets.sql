-- Every dataset and its months in force within the last 12 calendar months up to the last month of any dataset.
-- A month that is not told by month, or of which the sender withheld a cell, is not among them: a sum would take it for 0.
-- Output: a row a dataset; last_month is the same in every row, null when no month of any dataset is in force.
with last as (
  select max(month) as month from dataset_months
)
select
  d.id,
  d.grain,
  d.withheld_up_to,
  a.code as agency_code,
  a.name as agency_name,
  last.month as last_month,
  coalesce(
    array_agg(to_char(m.month, 'YYYY-MM') order by m.month) filter (where m.month is not null),
    cast(array[] as text[])
  ) as months
from datasets d
join agencies a on a.id = d.agency_id
cross join last
left join dataset_months m
  on m.dataset_id = d.id and m.month > last.month - interval '12 months' and m.month <= last.month
  and d.period = 'month'
  and not exists (
    select from withheld_cells w
    where w.month = m.month and w.series_id in (select s.id from series s where s.dataset_id = d.id)
  )
group by d.id, d.grain, d.withheld_up_to, a.code, a.name, last.month
order by a.code, d.id
