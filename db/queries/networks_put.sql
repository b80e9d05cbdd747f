-- Input: in step codes, names, commissioners, commissioner_names, postcodes, opened, closed (NULL: not said by the file);
-- source; replaces, whether the file knows better than what is kept, or only adds networks that are not known.
insert into network_facts as f
  (network_code, name, commissioner_code, commissioner_name, postcode, opened_on, closed_on, source)
select g.*, :source
from unnest(
  cast(:codes as text[]),
  cast(:names as text[]),
  cast(:commissioners as text[]),
  cast(:commissioner_names as text[]),
  cast(:postcodes as text[]),
  cast(:opened as date[]),
  cast(:closed as date[])
) as g (network_code, name, commissioner_code, commissioner_name, postcode, opened_on, closed_on)
on conflict (network_code) do update set
  name = excluded.name,
  commissioner_code = coalesce(excluded.commissioner_code, f.commissioner_code),
  commissioner_name = coalesce(excluded.commissioner_name, f.commissioner_name),
  postcode = coalesce(excluded.postcode, f.postcode),
  opened_on = coalesce(excluded.opened_on, f.opened_on),
  closed_on = case when excluded.opened_on is null then f.closed_on else excluded.closed_on end,
  source = excluded.source
where :replaces
