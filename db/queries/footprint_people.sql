-- Input: edition. Output: none; people and households of every version on it, as its weights and bricks have them now.
-- Unknown for any brick means unknown for the footprint: a sum over the known ones would look like a smaller place.
with summed as (
  select
    v.id,
    case when bool_and(b.people is not null) then round(sum(w.weight * b.people)::numeric) end as people,
    case when bool_and(b.households is not null) then round(sum(w.weight * b.households)::numeric) end as households
  from footprint_versions v
  left join footprint_bricks w on w.version_id = v.id
  left join bricks b on b.id = w.brick_id
  where v.edition_id = :edition
  group by v.id
)
update footprint_versions v
set people = summed.people, households = summed.households
from summed
where summed.id = v.id
  and (v.people is distinct from summed.people or v.households is distinct from summed.households)
