-- Input: dataset_id, months date[].
delete from brick_totals where dataset_id = :dataset_id and month = any (cast(:months as date[]))
