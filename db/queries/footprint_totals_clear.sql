-- Input: versions int[]; dataset_id or null for all; months date[] or null for all.
delete from footprint_totals t
where t.version_id = any (cast(:versions as int[]))
  and (cast(:months as date[]) is null or t.month = any (cast(:months as date[])))
  and (cast(:dataset_id as smallint) is null
    or t.series_id in (select id from series where dataset_id = cast(:dataset_id as smallint)))
