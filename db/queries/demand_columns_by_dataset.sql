-- Columns of counts by brick over all series of a dataset, packed as in demand_columns_by_series.
-- Input: keys (array of dataset ids), months (array of first days).
-- Output: key, month, pairs (brick id and count as 32-bit integers, most significant byte first).
select
  total.dataset_id as key,
  total.month,
  string_agg(int4send(total.brick_id) || int4send(total.count), cast('' as bytea)) as pairs
from brick_totals as total
where total.dataset_id = any (cast(:keys as integer[]))
  and total.month = any (cast(:months as date[]))
group by total.dataset_id, total.month
