-- What census tables say of the bricks of an edition, packed.
-- Input: edition. Output: feature, source, cells (brick id as a 32-bit integer and the figure as a 64-bit float, most
-- significant byte first, one after another); in order of feature.
select
  feature.feature,
  min(feature.source) as source,
  string_agg(int4send(feature.brick_id) || float8send(feature.value), cast('' as bytea)) as cells
from brick_features as feature
join bricks as brick on brick.id = feature.brick_id and brick.edition_id = :edition
group by feature.feature
order by feature.feature
