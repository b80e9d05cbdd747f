-- Input: in step versions and bricks (ids) and weights. Output: none; writes footprint_bricks.
insert into footprint_bricks (version_id, brick_id, weight)
select * from unnest(cast(:versions as int[]), cast(:bricks as int[]), cast(:weights as float8[]))
