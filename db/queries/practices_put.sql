-- Input: in step codes, names, postcodes, opened, closed, commissioners (NULL: not said by the file); source; replaces,
-- whether the file knows better than what is kept, or only fills in what is not known.
insert into practices as p (code, name, postcode, opened_on, closed_on, commissioner_code, source)
select g.code, coalesce(g.name, g.code), g.postcode, g.opened_on, g.closed_on, g.commissioner_code, :source
from unnest(
  cast(:codes as text[]),
  cast(:names as text[]),
  cast(:postcodes as text[]),
  cast(:opened as date[]),
  cast(:closed as date[]),
  cast(:commissioners as text[])
) as g (code, name, postcode, opened_on, closed_on, commissioner_code)
on conflict (code) do update set
  name = case
    when excluded.name = excluded.code then p.name
    when :replaces or p.name = p.code then excluded.name
    else p.name
  end,
  postcode = case when :replaces then coalesce(excluded.postcode, p.postcode) else coalesce(p.postcode, excluded.postcode) end,
  opened_on = case when :replaces then coalesce(excluded.opened_on, p.opened_on) else coalesce(p.opened_on, excluded.opened_on) end,
  -- A register that gives the day of opening and none of closing says that the practice is open.
  closed_on = case
    when :replaces and excluded.opened_on is not null then excluded.closed_on
    else coalesce(p.closed_on, excluded.closed_on)
  end,
  commissioner_code = case
    when :replaces then coalesce(excluded.commissioner_code, p.commissioner_code)
    else coalesce(p.commissioner_code, excluded.commissioner_code)
  end,
  source = case when :replaces then excluded.source else p.source end
