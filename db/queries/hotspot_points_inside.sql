-- Places inside a version of a footprint: inside or on its drawn line or, where it has none, in its bricks.
-- Input: version_id; series int[]; months_from, months_to dates, half-open.
-- Output: longitude, latitude (WGS84), series_id, count.
with version as materialized (
  select id, outline from footprint_versions where id = :version_id
),
touched as materialized (
  select o.brick_id from version v join outline_bricks o on o.version_id = v.id where v.outline is not null
  union
  select b.brick_id from version v join footprint_bricks b on b.version_id = v.id where v.outline is null
),
places as materialized (
  select d.longitude, d.latitude, d.series_id, sum(d.count) as count
  from touched t
  join demand_records d
    on d.brick_id = t.brick_id and d.month >= cast(:months_from as date) and d.month < cast(:months_to as date)
  join series s on s.id = d.series_id
  join dataset_months m on m.dataset_id = s.dataset_id and m.month = d.month and m.import_id = d.import_id
  where d.series_id = any(cast(:series as int[])) and d.longitude is not null
  group by d.longitude, d.latitude, d.series_id
)
select p.longitude, p.latitude, p.series_id, p.count
from places p
cross join version v
where v.outline is null or st_covers(v.outline, st_point(p.longitude, p.latitude, 4326))
order by p.longitude, p.latitude, p.series_id
