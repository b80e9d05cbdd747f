-- Demand of footprints by month and series: best fit from whole bricks by weight, exact from the points inside the line.
-- Input: versions int[]; dataset_id or null for all; months date[] or null for all.
-- Exact: a brick wholly inside gives all its facts; in a brick that the line cuts each point is tested (a point on the
-- line is inside). Records without a point in a cut brick cannot be told and are left out of exact.
insert into footprint_totals (version_id, month, series_id, best_fit, exact)
with wanted_months as (
  select m.dataset_id, m.month, m.import_id
  from dataset_months m
  where (cast(:months as date[]) is null or m.month = any (cast(:months as date[])))
    and (cast(:dataset_id as smallint) is null or m.dataset_id = cast(:dataset_id as smallint))
),
wanted_series as (
  select s.id, s.dataset_id from series s
  where cast(:dataset_id as smallint) is null or s.dataset_id = cast(:dataset_id as smallint)
),
best_fit as (
  select b.version_id, f.month, f.series_id, sum(f.count * b.weight) as best_fit
  from footprint_bricks b
  join demand_facts f on f.brick_id = b.brick_id
  join wanted_series s on s.id = f.series_id
  where b.version_id = any (cast(:versions as int[]))
    and (cast(:months as date[]) is null or f.month = any (cast(:months as date[])))
  group by b.version_id, f.month, f.series_id
),
inside as (
  select o.version_id, f.month, f.series_id, sum(f.count) as exact
  from outline_bricks o
  join demand_facts f on f.brick_id = o.brick_id
  join wanted_series s on s.id = f.series_id
  where o.version_id = any (cast(:versions as int[]))
    and o.share_inside >= 1
    and (cast(:months as date[]) is null or f.month = any (cast(:months as date[])))
  group by o.version_id, f.month, f.series_id
  union all
  select o.version_id, d.month, d.series_id, sum(d.count)
  from outline_bricks o
  join footprint_versions v on v.id = o.version_id
  join demand_records d on d.brick_id = o.brick_id
  join wanted_series s on s.id = d.series_id
  join wanted_months m on m.dataset_id = s.dataset_id and m.month = d.month and m.import_id = d.import_id
  where o.version_id = any (cast(:versions as int[]))
    and o.share_inside < 1
    and d.longitude is not null
    and st_covers(v.outline, st_point(d.longitude, d.latitude, 4326))
  group by o.version_id, d.month, d.series_id
),
exact as (
  select version_id, month, series_id, sum(exact) as exact
  from inside
  group by version_id, month, series_id
)
select
  coalesce(b.version_id, e.version_id),
  coalesce(b.month, e.month),
  coalesce(b.series_id, e.series_id),
  coalesce(b.best_fit, 0),
  case
    when exists (select from outline_bricks o where o.version_id = coalesce(b.version_id, e.version_id))
    then coalesce(e.exact, 0)
  end
from best_fit b
full join exact e
  on e.version_id = b.version_id and e.month = b.month and e.series_id = b.series_id
