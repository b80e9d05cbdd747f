-- Why: areas of others and where patients live are fitted to small areas; when those change, both must be made anew from what
-- their files said, and what has no place then must be said.

create table footprint_set_files (
  set_code text not null references footprint_sets on delete cascade,
  number integer not null check (number > 0),
  sha256 text not null,
  name text not null,
  said jsonb not null,
  packed bytea not null,
  rows_read integer not null,
  rows_used integer not null,
  turned_away jsonb not null default '[]',
  loaded_at timestamptz not null default now(),
  primary key (set_code, number)
);
comment on table footprint_set_files is 'Files of sets of areas as they came, in the order in which they were loaded';
comment on column footprint_set_files.said is 'What whoever sent it said of it: {name, source, note, column, from}';
comment on column footprint_set_files.packed is 'The bytes of the file, gzip';
comment on column footprint_set_files.turned_away is 'Rows that are in no area of the small areas in use, by reason: [{reason, rows, first}]';

alter table network_files add column packed bytea, add column fitted_to text, add column unplaced text;
comment on column network_files.packed is 'Rows as they came, gzip; of files that count by small area';
comment on column network_files.fitted_to is 'Digest of the small areas that its codes stood for when it was fitted';
comment on column network_files.unplaced is 'What of it has no place in the small areas in use, in a sentence';

-- down
alter table network_files drop column packed, drop column fitted_to, drop column unplaced;
drop table footprint_set_files;
