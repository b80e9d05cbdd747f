-- What came of every dataset, month by month, from the import in force for that month.
-- Input: none. Output: dataset_id, month (first day), rows read, placed, unplaced, rejected and withheld by the sender; a
-- month without a row never came.
select
  present.dataset_id,
  present.month,
  came.rows_read,
  came.placed,
  came.unplaced,
  came.rejected,
  came.withheld
from dataset_months as present
join import_months as came on came.import_id = present.import_id and came.month = present.month
order by present.dataset_id, present.month
