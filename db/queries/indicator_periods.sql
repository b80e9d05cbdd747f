-- Input: indicators int[]. Output: their periods with the number of areas that have a row, of those without a figure, and of those
-- whose sender withheld it;
-- in the order of indicators, kinds and months.
select p.id, p.indicator_id, p.area_kind, p.from_month, p.to_month, p.break_note,
  count(v.area_code) as areas, count(v.missing) as missing,
  count(*) filter (where v.missing = 'withheld') as withheld
from indicator_periods p
left join indicator_values v on v.period_id = p.id
where p.indicator_id = any (cast(:indicators as int[]))
group by p.id
order by p.indicator_id, p.area_kind, p.from_month, p.to_month
