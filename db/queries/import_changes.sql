-- What differs between a month as it was in force and as this import has it, as multisets of rows.
-- Input: import_id; pairs of months and the imports that they replace (months date[], replaced int[]).
-- Output: month, added, removed, updated (rows with the same reference and other contents).
with replaced_months as (
  select month, import_id from unnest(cast(:months as date[]), cast(:replaced as int[])) as r(month, import_id)
),
rows_before as (
  select d.month, d.reference, d.content from demand_records d join replaced_months using (month, import_id)
  union all
  select u.month, u.reference, u.content from unplaced_records u join replaced_months using (month, import_id)
  union all
  select w.month, w.reference, w.content from withheld_records w join replaced_months using (month, import_id)
),
rows_after as (
  select d.month, d.reference, d.content from demand_records d
  where d.import_id = :import_id and d.month = any (cast(:months as date[]))
  union all
  select u.month, u.reference, u.content from unplaced_records u
  where u.import_id = :import_id and u.month = any (cast(:months as date[]))
  union all
  select w.month, w.reference, w.content from withheld_records w
  where w.import_id = :import_id and w.month = any (cast(:months as date[]))
),
balance as (
  select month, reference, content, sum(sign) as difference
  from (
    select month, reference, content, 1 as sign from rows_after
    union all
    select month, reference, content, -1 from rows_before
  ) both_sides
  group by month, reference, content
  having sum(sign) <> 0
),
by_reference as (
  select
    month,
    reference,
    sum(greatest(difference, 0)) as came,
    sum(greatest(-difference, 0)) as went
  from balance
  group by month, reference
)
select
  month,
  sum(came - case when reference is null then 0 else least(came, went) end) as added,
  sum(went - case when reference is null then 0 else least(came, went) end) as removed,
  sum(case when reference is null then 0 else least(came, went) end) as updated
from by_reference
group by month
