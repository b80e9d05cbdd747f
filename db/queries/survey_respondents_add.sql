-- Input: survey; waves, areas, groups and answers (both JSON) text[]; respondents bigint[]; weights float8[]. Output: none.
insert into survey_respondents (survey_id, wave, area, position, respondent, weight, groups, answers)
select cast(:survey as int), g.wave, g.area, cast(g.position as int), g.respondent, g.weight,
  cast(g.groups as jsonb), cast(g.answers as jsonb)
from unnest(
  cast(:waves as text[]), cast(:areas as text[]), cast(:respondents as bigint[]), cast(:weights as float8[]),
  cast(:groups as text[]), cast(:answers as text[])
) with ordinality as g (wave, area, respondent, weight, groups, answers, position)
