-- Areas of a set as they are kept, in the versions that are in use.
-- Input: set_code.
-- Output: code, name, version_id, valid_from, valid_to, outline (digest of its points; null without one), bricks and
-- weights in step, by brick.
select f.code, f.name, v.id as version_id, v.valid_from, v.valid_to, md5(st_asbinary(v.outline)) as outline,
  array_agg(w.brick_id order by w.brick_id) as bricks,
  array_agg(w.weight order by w.brick_id) as weights
from footprints f
join footprint_versions v on v.footprint_id = f.id and v.in_use
join footprint_bricks w on w.version_id = v.id
where f.set_code = :set_code
group by f.code, f.name, v.id, v.valid_from, v.valid_to, v.outline
order by f.code collate "C", v.id
