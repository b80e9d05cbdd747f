-- Takes what senders withheld of some months of one dataset away, before it is counted anew.
-- Input: dataset_id, months date[].
delete from withheld_cells
where series_id in (select id from series where dataset_id = :dataset_id)
  and month = any (cast(:months as date[]))
