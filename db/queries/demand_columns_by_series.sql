-- Columns of counts by brick, packed: one row a series and month, for the choropleth, which adds up many of them.
-- Input: keys (array of series ids), months (array of first days). Output: key, month, pairs (brick id and count as
-- 32-bit integers, most significant byte first, one pair after another). Packed, because a hundred thousand rows of
-- two numbers cost the driver ten times what the database needs to find them.
select
  fact.series_id as key,
  fact.month,
  string_agg(int4send(fact.brick_id) || int4send(fact.count), cast('' as bytea)) as pairs
from demand_facts as fact
where fact.series_id = any (cast(:keys as integer[]))
  and fact.month = any (cast(:months as date[]))
group by fact.series_id, fact.month
