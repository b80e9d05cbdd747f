-- Counts the cells that senders withheld in the months in force of one dataset.
-- Input: dataset_id, months date[], imports int[]. Brick 0 has the cells without a place.
insert into withheld_cells (series_id, month, brick_id, cells)
select w.series_id, w.month, coalesce(w.brick_id, 0), count(*)
from dataset_months m
join withheld_records w on w.import_id = m.import_id and w.month = m.month
where m.dataset_id = :dataset_id
  and m.month = any (cast(:months as date[]))
  and w.import_id = any (cast(:imports as int[]))
group by w.series_id, w.month, coalesce(w.brick_id, 0)
