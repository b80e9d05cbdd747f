-- Why: every row that came is either placed, unplaced or rejected, and every count can be traced to the import it came from.

create table agencies (
  id smallint generated always as identity primary key,
  code text not null unique,
  name text not null,
  kind text not null
);

create table categories (
  id smallint generated always as identity primary key,
  code text not null unique,
  parent_id smallint references categories,
  name text not null
);
comment on table categories is 'The tree that all agencies share; a publisher’s own categories are mapped to it';

create table category_decisions (
  category_id smallint not null references categories,
  version integer not null,
  demand_kind text not null check (demand_kind in ('reactive', 'planned', 'mixed', 'undecided')),
  decided_by text not null,
  decided_at timestamptz not null default now(),
  primary key (category_id, version)
);
comment on table category_decisions is 'Reactive or planned is a decision of the partners: every one is kept, the latest version holds';

create table datasets (
  id smallint generated always as identity primary key,
  code text not null unique,
  name text not null,
  agency_id smallint not null references agencies,
  licence text not null,
  grain text not null check (grain in ('point', 'brick')),
  format text not null,
  note text,
  withheld_up_to integer not null default 0 check (withheld_up_to >= 0)
);
comment on column datasets.withheld_up_to is 'Published counts from 1 to this are withheld; 0 withholds none';

create table series (
  id integer generated always as identity primary key,
  dataset_id smallint not null references datasets,
  publisher_category text not null,
  category_id smallint not null references categories,
  unique (dataset_id, publisher_category)
);
comment on table series is 'One category of one dataset as its publisher prints it: facts point here, so that mapping it anew needs no recount';

create table series_decisions (
  series_id integer not null references series,
  version integer not null,
  category_id smallint not null references categories,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  primary key (series_id, version)
);

create table imports (
  id integer generated always as identity primary key,
  dataset_id smallint not null references datasets,
  file_name text not null,
  stored_as text,
  state text not null
    check (state in ('waiting', 'running', 'dry-run', 'done', 'unchanged', 'failed', 'cancelled', 'undone')),
  dry_run boolean not null,
  bytes_read double precision not null default 0,
  bytes_total double precision,
  rows_read integer not null default 0,
  counts jsonb,
  unmapped jsonb not null default '[]',
  message text not null default '',
  started_by text not null,
  started_at timestamptz not null default now(),
  heartbeat_at timestamptz not null default now(),
  finished_at timestamptz
);
create index imports_dataset on imports (dataset_id, id);

create table import_files (
  import_id integer not null references imports on delete cascade,
  position integer not null,
  name text not null,
  sha256 text not null,
  rows integer not null,
  note text,
  primary key (import_id, position)
);

create table import_months (
  import_id integer not null references imports on delete cascade,
  month date not null,
  rows_read integer not null,
  placed integer not null,
  unplaced integer not null,
  rejected integer not null,
  digest text not null,
  change text not null check (change in ('new', 'same', 'replaced')),
  added integer,
  removed integer,
  updated integer,
  replaced_import_id integer,
  primary key (import_id, month),
  check (rows_read = placed + unplaced + rejected)
);
comment on column import_months.digest is 'Of the multiset of row contents: the same rows in another order or file have the same digest';

create table dataset_months (
  dataset_id smallint not null references datasets,
  month date not null,
  import_id integer not null references imports,
  primary key (dataset_id, month)
);
comment on table dataset_months is 'Which import is in force for a month; a month without a row here is missing, never zero';

create table import_issues (
  import_id integer not null references imports on delete cascade,
  position integer not null,
  file text not null,
  line integer not null,
  reason text not null,
  column_name text,
  value text,
  longitude double precision,
  latitude double precision,
  primary key (import_id, position)
);

create table demand_records (
  brick_id integer not null,
  month date not null,
  series_id integer not null,
  import_id integer not null,
  count integer not null check (count >= 0),
  longitude double precision,
  latitude double precision,
  reference bigint,
  content bigint not null
);
comment on table demand_records is 'Placed rows of every import kept; those in force are named by dataset_months. Keyed so that it can be distributed by brick_id';
comment on column demand_records.reference is 'Keyed hash of the publisher’s reference: tells repeats, names nobody';
create index demand_records_brick on demand_records (brick_id, month)
  include (series_id, import_id, count, longitude, latitude);
comment on index demand_records_brick is 'Holds all that counting the points of a few bricks needs: three times as fast as visiting the rows';
create index demand_records_import on demand_records using brin (import_id);

create table unplaced_records (
  import_id integer not null,
  month date not null,
  series_id integer not null,
  reason text not null,
  count integer not null,
  reference bigint,
  content bigint not null
);
comment on table unplaced_records is 'Rows that count for the whole but lie in no brick: kept, never dropped';
create index unplaced_records_import on unplaced_records using brin (import_id);

create table demand_facts (
  brick_id integer not null,
  month date not null,
  series_id integer not null,
  count integer not null,
  primary key (brick_id, month, series_id) include (count)
);
comment on table demand_facts is 'Demand in force by brick, month and series; can be distributed by brick_id';
create index demand_facts_series on demand_facts (series_id, month, brick_id) include (count);

create table brick_totals (
  brick_id integer not null,
  month date not null,
  dataset_id smallint not null,
  count integer not null,
  primary key (month, dataset_id, brick_id) include (count)
);
comment on table brick_totals is 'Rollup over all series of a dataset';

create table month_totals (
  month date not null,
  series_id integer not null,
  placed bigint not null,
  unplaced bigint not null,
  primary key (month, series_id)
);
comment on table month_totals is 'Rollup over all bricks, with what could not be placed';

create table footprint_totals (
  version_id integer not null references footprint_versions on delete cascade,
  month date not null,
  series_id integer not null,
  best_fit double precision not null,
  exact integer,
  primary key (version_id, month, series_id)
);
comment on table footprint_totals is 'Rollup for zones and districts; exact counts the points inside a drawn outline';

-- down
drop table footprint_totals, month_totals, brick_totals, demand_facts, unplaced_records, demand_records,
  import_issues, dataset_months, import_months, import_files, imports, series_decisions, series, datasets,
  category_decisions, categories, agencies;
