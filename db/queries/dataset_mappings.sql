-- How the categories of one dataset, as its publisher prints them, are mapped to the shared tree.
-- Input: dataset (code). Output: one row a series; records is what is in force, placed or not.
select
  series.publisher_category,
  category.code as category,
  coalesce(total.records, 0) as records,
  decision.decided_by,
  decision.decided_at,
  decision.version
from series
join datasets as dataset on dataset.id = series.dataset_id
join categories as category on category.id = series.category_id
left join lateral (
  select sum(one.placed + one.unplaced) as records
  from month_totals as one
  where one.series_id = series.id
) as total on true
left join lateral (
  select *
  from series_decisions as one
  where one.series_id = series.id
  order by one.version desc
  limit 1
) as decision on true
where dataset.code = :dataset
order by series.publisher_category collate "C"
