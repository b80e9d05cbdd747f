-- Places that were printed for incidents in force, with how many of each series.
-- Input: series int[]; months_from, months_to dates, half-open. Output: longitude, latitude (WGS84), series_id, count.
select d.longitude, d.latitude, d.series_id, sum(d.count) as count
from demand_records d
join series s on s.id = d.series_id
join dataset_months m on m.dataset_id = s.dataset_id and m.month = d.month and m.import_id = d.import_id
where d.month >= cast(:months_from as date) and d.month < cast(:months_to as date)
  and d.series_id = any(cast(:series as int[]))
  and d.longitude is not null
group by d.longitude, d.latitude, d.series_id
order by d.longitude, d.latitude, d.series_id
