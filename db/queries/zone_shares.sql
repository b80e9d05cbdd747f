-- How what the bricks weigh (people, or square metres) is spread over districts and wards in force.
-- Input: bricks int[], weights float8[].
-- Output: kind, code, name, weight.
select f.kind, f.code, f.name, sum(fb.weight * w.weight) as weight
from unnest(cast(:bricks as int[]), cast(:weights as float8[])) as w (brick_id, weight)
join footprint_bricks fb on fb.brick_id = w.brick_id
join footprint_versions v on v.id = fb.version_id and v.in_use and v.valid_to is null
join footprints f on f.id = v.footprint_id and f.kind in ('district', 'ward')
group by f.kind, f.code, f.name
order by f.kind, weight desc, f.code
