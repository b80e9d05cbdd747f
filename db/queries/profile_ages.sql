-- People by age band and sex on the latest day that ages are known of, packed: rows of numbers would cost the driver ten
-- times what the database needs to find them.
-- Input: edition. Output: reference_date, sex, age_from, age_to (null: and over), source, pairs (brick id and people as
-- 32-bit integers, most significant byte first, one pair after another); in order of sex and age.
with members as (
  select age.*
  from brick_ages as age
  join bricks as brick on brick.id = age.brick_id and brick.edition_id = :edition
)
select
  reference_date,
  sex,
  age_from,
  age_to,
  min(source) as source,
  string_agg(int4send(brick_id) || int4send(people), cast('' as bytea)) as pairs
from members
where reference_date = (select max(reference_date) from members)
group by reference_date, sex, age_from, age_to
order by sex, age_from
