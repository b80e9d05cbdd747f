-- Input: period; codes, missing and notes text[]; numerators, denominators, values and their 95%
-- limits lowers and uppers float8[]; '' for none.
-- Output: none; an area that has a value already gets the new one.
insert into indicator_values (period_id, area_code, numerator, denominator, value, lower, upper, missing, note)
select cast(:period as int), g.code, g.numerator, g.denominator, g.value, g.lower, g.upper,
  nullif(g.missing, ''), nullif(g.note, '')
from unnest(
  cast(:codes as text[]), cast(:numerators as float8[]), cast(:denominators as float8[]), cast(:values as float8[]),
  cast(:lowers as float8[]), cast(:uppers as float8[]), cast(:missing as text[]), cast(:notes as text[])
) as g (code, numerator, denominator, value, lower, upper, missing, note)
on conflict (period_id, area_code) do update
set numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value,
  lower = excluded.lower, upper = excluded.upper, missing = excluded.missing, note = excluded.note
