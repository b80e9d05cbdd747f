-- What senders withheld of the months in force, packed as in demand_columns_by_series: nothing where nobody withheld any.
-- Input: none. Output: series_id, month, pairs (brick id and number of cells as 32-bit integers; brick 0: without a place).
select
  cell.series_id,
  cell.month,
  string_agg(int4send(cell.brick_id) || int4send(cell.cells), cast('' as bytea)) as pairs
from withheld_cells as cell
group by cell.series_id, cell.month
