-- The shared tree with the decision that holds for each category, in the order in which it was given (parents first).
-- Input: none. Output: one row a category; decided_at is null where nobody has decided.
select
  category.code,
  parent.code as parent,
  category.name,
  decision.demand_kind,
  decision.decided_by,
  decision.decided_at,
  decision.version
from categories as category
left join categories as parent on parent.id = category.parent_id
left join lateral (
  select *
  from category_decisions as one
  where one.category_id = category.id
  order by one.version desc
  limit 1
) as decision on true
order by category.id
