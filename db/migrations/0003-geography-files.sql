-- Why: loading the same geography file twice must change nothing, and every area must be traceable to its file.

create table geography_files (
  sha256 text not null,
  edition_id smallint not null references editions on delete cascade,
  name text not null,
  what text not null,
  loaded_at timestamptz not null default now(),
  primary key (sha256, edition_id)
);
comment on table geography_files is 'Files of boundaries, look-ups and figures by area that were loaded while an edition was in use';

alter table brick_populations add column households_source text;
comment on column brick_populations.source is 'Where people come from';
comment on column brick_populations.households_source is 'Where households come from; census tables differ a little by design';

-- down
alter table brick_populations drop column households_source;
drop table geography_files;
