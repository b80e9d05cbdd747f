-- Every time that a month of a dataset came new or was changed by a later file, oldest first; what was undone is not there.
-- Input: none. Output: dataset_id, month (first day), import_id, on (day), change, rows added, removed and updated, and the
-- rows that the import has of the month.
select
  imports.dataset_id,
  came.month,
  came.import_id,
  to_char(imports.finished_at at time zone 'Europe/London', 'YYYY-MM-DD') as "on",
  came.change,
  coalesce(came.added, 0) as added,
  coalesce(came.removed, 0) as removed,
  coalesce(came.updated, 0) as updated,
  came.rows_read as rows
from import_months as came
join imports on imports.id = came.import_id
where imports.state = 'done'
  and came.change in ('new', 'replaced')
order by came.import_id, came.month
