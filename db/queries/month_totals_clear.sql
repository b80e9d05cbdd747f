-- Input: dataset_id, months date[].
delete from month_totals
where series_id in (select id from series where dataset_id = :dataset_id)
  and month = any (cast(:months as date[]))
