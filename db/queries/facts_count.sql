-- Counts the records in force of some months of one dataset into facts.
-- Input: dataset_id, months date[]. A brick without a row had none: zeros are not stored.
insert into demand_facts (brick_id, month, series_id, count)
select d.brick_id, d.month, d.series_id, sum(d.count)
from dataset_months m
join demand_records d on d.import_id = m.import_id and d.month = m.month
where m.dataset_id = :dataset_id
  and m.month = any (cast(:months as date[]))
  and d.import_id = any (cast(:imports as int[]))
group by d.brick_id, d.month, d.series_id
having sum(d.count) > 0
-- In the order of the primary key, so that its pages are filled one after another.
order by d.brick_id, d.month, d.series_id
