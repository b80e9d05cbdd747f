-- Input: survey. Output: wave, area, question, answer and how many gave it; '' where a respondent gave none.
select r.wave, r.area, a.key as question, a.value as answer, count(*) as count
from survey_respondents r
cross join lateral jsonb_each_text(r.answers) as a
where r.survey_id = cast(:survey as int)
group by r.wave, r.area, a.key, a.value
union all
select wave, area, question, answer, count
from survey_counts
where survey_id = cast(:survey as int)
