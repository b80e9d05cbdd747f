-- Points inside an outline in the bricks that it cuts, by dataset; a point on the line is inside.
-- Input: bricks int[]; outline (GeoJSON, WGS84); months_from, months_to dates, half-open.
-- Output: dataset_id, inside, untold (records without a point, which cannot be told).
with outline as materialized (
  select st_setsrid(st_geomfromgeojson(:outline), 4326) as shape
),
tested as materialized (
  -- Apart from the sums, or each row would carry the whole outline into the sort.
  select s.dataset_id, d.count, d.longitude is null as is_untold,
    st_covers(o.shape, st_point(d.longitude, d.latitude, 4326)) as is_inside
  from unnest(cast(:bricks as int[])) as b (brick_id)
  cross join outline o
  join demand_records d
    on d.brick_id = b.brick_id and d.month >= cast(:months_from as date) and d.month < cast(:months_to as date)
  join series s on s.id = d.series_id
  join dataset_months m on m.dataset_id = s.dataset_id and m.month = d.month and m.import_id = d.import_id
)
select
  dataset_id,
  coalesce(sum(count) filter (where is_inside), 0) as inside,
  coalesce(sum(count) filter (where is_untold), 0) as untold
from tested
group by dataset_id
