-- Incidents in force by hexagons of a grid on EPSG:27700. A point on an edge counts in one of them.
-- Input: series int[]; months_from, months_to dates, half-open; side_metres.
-- Output: longitude, latitude of the middle, shape (GeoJSON, WGS84), count.
with places as materialized (
  select d.longitude, d.latitude, sum(d.count) as count
  from demand_records d
  join series s on s.id = d.series_id
  join dataset_months m on m.dataset_id = s.dataset_id and m.month = d.month and m.import_id = d.import_id
  where d.month >= cast(:months_from as date) and d.month < cast(:months_to as date)
    and d.series_id = any(cast(:series as int[]))
    and d.longitude is not null
  group by d.longitude, d.latitude
),
gridded as materialized (
  select row_number() over (order by longitude, latitude) as place, count,
    st_transform(st_point(longitude, latitude, 4326), 27700) as at
  from places
),
taken as materialized (
  select distinct on (g.place) g.place, g.count, h.i, h.j, h.geom
  from gridded g
  cross join lateral st_hexagongrid(cast(:side_metres as double precision), g.at) as h
  where st_intersects(h.geom, g.at)
  order by g.place, h.i, h.j
),
cells as (
  select i, j, (array_agg(geom))[1] as geom, sum(count) as count from taken group by i, j
)
select
  st_x(st_transform(st_centroid(geom), 4326)) as longitude,
  st_y(st_transform(st_centroid(geom), 4326)) as latitude,
  st_asgeojson(st_transform(geom, 4326), 6) as shape,
  count
from cells
order by i, j
