-- Takes the facts of some months of one dataset away, before they are counted anew.
-- Input: dataset_id, months date[].
delete from demand_facts
where series_id in (select id from series where dataset_id = :dataset_id)
  and month = any (cast(:months as date[]))
