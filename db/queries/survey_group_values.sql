-- Input: survey. Output: wave, area, group and value, once each, of the respondents that came.
select distinct r.wave, r.area, g.key as "group", g.value
from survey_respondents r
cross join lateral jsonb_each_text(r.groups) as g
where r.survey_id = cast(:survey as int)
