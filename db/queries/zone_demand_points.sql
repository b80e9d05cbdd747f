-- Points inside an outline in the bricks that it cuts, by dataset; a point on the line is inside.
-- Input: bricks int[]; outline (GeoJSON, WGS84); months_from, months_to dates, half-open.
-- Output: dataset_id, inside, untold (records without a point, which cannot be told).
with outline as materialized (
  select st_setsrid(st_geomfromgeojson(:outline), 4326) as shape
)
select
  s.dataset_id,
  coalesce(sum(d.count) filter (
    where st_covers(o.shape, st_setsrid(st_makepoint(d.longitude, d.latitude), 4326))
  ), 0) as inside,
  coalesce(sum(d.count) filter (where d.longitude is null), 0) as untold
from unnest(cast(:bricks as int[])) as b (brick_id)
cross join outline o
join demand_records d
  on d.brick_id = b.brick_id and d.month >= cast(:months_from as date) and d.month < cast(:months_to as date)
join series s on s.id = d.series_id
join dataset_months m on m.dataset_id = s.dataset_id and m.month = d.month and m.import_id = d.import_id
group by s.dataset_id
