-- Input: period; codes, missing and notes text[]; numerators, denominators and values float8[]; '' for none.
-- Output: none; an area that has a value already gets the new one.
insert into indicator_values (period_id, area_code, numerator, denominator, value, missing, note)
select cast(:period as int), g.code, g.numerator, g.denominator, g.value, nullif(g.missing, ''), nullif(g.note, '')
from unnest(
  cast(:codes as text[]), cast(:numerators as float8[]), cast(:denominators as float8[]), cast(:values as float8[]),
  cast(:missing as text[]), cast(:notes as text[])
) as g (code, numerator, denominator, value, missing, note)
on conflict (period_id, area_code) do update
set numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value,
  missing = excluded.missing, note = excluded.note
