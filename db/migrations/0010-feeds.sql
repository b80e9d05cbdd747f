-- Why: agencies' feeds differ. Some withhold small cells, some count by quarter or year, each prints its own column names,
-- and some know the hour: all of that is kept as it came.

alter table datasets add column period text not null default 'month'
  check (period in ('month', 'quarter', 'year', 'financial-year'));
comment on column datasets.period is
  'How long each of its counts is; a row of a longer period lies at the first month of it and is never spread out';

alter table demand_records add column weekday smallint, add column hour smallint;
comment on column demand_records.weekday is '1 Monday to 7 Sunday in London; null where the row gives a month only';
comment on column demand_records.hour is '0 to 23 in London; null where the row gives no time';

create table withheld_records (
  import_id integer not null,
  brick_id integer,
  month date not null,
  series_id integer not null,
  reference bigint,
  content bigint not null
);
comment on table withheld_records is
  'Rows of every import kept whose count the sender withheld: placed or not, but without a number, which is not zero';
create index withheld_records_import on withheld_records (import_id, month);

create table withheld_cells (
  series_id integer not null,
  month date not null,
  brick_id integer not null,
  cells integer not null,
  primary key (series_id, month, brick_id)
);
comment on table withheld_cells is
  'What senders withheld of the months in force; brick 0 has the cells without a place. Any figure over one is withheld';

alter table import_months add column withheld integer not null default 0;
comment on column import_months.withheld is 'Of the placed and unplaced rows, those whose count the sender withheld';

create table dataset_columns (
  dataset_id smallint not null references datasets,
  version integer not null,
  columns jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  primary key (dataset_id, version)
);
comment on table dataset_columns is
  'What a partner’s own column names mean: every mapping is kept, the latest version holds, and no cell is stored here';
alter table imports add column columns_version integer;
comment on column imports.columns_version is 'The mapping of columns that its file was read by; null where there was none';

-- down
alter table imports drop column columns_version;
drop table dataset_columns;
alter table import_months drop column withheld;
drop table withheld_cells, withheld_records;
alter table demand_records drop column weekday, drop column hour;
alter table datasets drop column period;
