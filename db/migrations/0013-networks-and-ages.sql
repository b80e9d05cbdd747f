-- Why: a network of practices is a footprint made in several ways at once; other bodies have areas of their own; and a place
-- is told by the ages of its people.

alter table footprints drop constraint footprints_kind_check;
alter table footprints add constraint footprints_kind_check check (
  kind in ('lsoa', 'msoa', 'ward', 'district', 'zone', 'pcn', 'policing-area', 'health-neighbourhood', 'custom')
);

create table footprint_sets (
  code text primary key,
  kind text not null check (kind in ('policing-area', 'health-neighbourhood', 'custom')),
  name text not null,
  source text not null,
  note text,
  created_at timestamptz not null default now()
);
comment on table footprint_sets is 'Areas that came together from one file: neighbourhood policing areas, school catchments, a list of somebody’s own';

alter table footprints add column opened_on date, add column set_code text references footprint_sets on delete cascade;
comment on column footprints.set_code is 'The set that areas of kinds policing-area, health-neighbourhood and custom came with';

alter table footprint_versions drop constraint footprint_versions_method_check;
alter table footprint_versions add constraint footprint_versions_method_check check (
  method in (
    'population-weighted-centre', 'majority-of-area', 'codes',
    'registered-share', 'majority-of-patients', 'catchment', 'nearest-practice'
  )
);
alter table footprint_versions drop constraint footprint_versions_defined_by_check;
alter table footprint_versions add constraint footprint_versions_defined_by_check check (
  defined_by in ('outline', 'codes', 'circle', 'look-up', 'practices')
);
alter table footprint_versions add column in_use boolean not null default true;
comment on column footprint_versions.in_use is 'Of versions for the same days made by different methods, the one that answers where no method is asked for';

create table practices (
  code text primary key,
  name text not null,
  postcode text,
  point geometry(Point, 4326),
  opened_on date,
  closed_on date,
  commissioner_code text,
  source text not null
);
comment on table practices is 'GP practices: organisations, at the postcode of their main surgery';
comment on column practices.point is 'WGS84, from the loaded postcode file; null where its postcode is not in it';

create table network_facts (
  network_code text primary key,
  name text not null,
  commissioner_code text,
  commissioner_name text,
  postcode text,
  opened_on date,
  closed_on date,
  source text not null
);
comment on column network_facts.closed_on is 'Last day of the network, as the publisher prints it';

create table practice_memberships (
  practice_code text not null references practices on delete cascade,
  network_code text not null,
  starts_on date not null,
  ends_on date,
  source text not null,
  primary key (practice_code, network_code, starts_on),
  check (ends_on is null or ends_on >= starts_on)
);
comment on column practice_memberships.ends_on is 'Last day in the network, as the publisher prints it; null: still in it';

create table practice_lists (
  practice_code text not null references practices on delete cascade,
  counted_on date not null,
  patients integer not null check (patients >= 0),
  source text not null,
  primary key (practice_code, counted_on)
);
comment on table practice_lists is 'People registered with a practice, wherever they live';

create table practice_patients (
  brick_id integer not null,
  counted_on date not null,
  practice_code text not null,
  patients integer not null check (patients > 0),
  primary key (brick_id, counted_on, practice_code)
);
comment on table practice_patients is 'People registered with a practice who live in a brick; can be distributed by brick_id. Where the publisher counts by a larger area, its people are shared out in whole numbers that add up to what was printed';
create index practice_patients_practice on practice_patients (counted_on, practice_code) include (brick_id, patients);

create table practice_patients_elsewhere (
  counted_on date not null,
  practice_code text not null,
  area_code text not null,
  patients integer not null check (patients > 0),
  primary key (counted_on, practice_code, area_code)
);
comment on table practice_patients_elsewhere is 'People registered who live in an area that no loaded brick is part of: they count for the practice, and for no place here';

create table network_catchments (
  network_code text primary key,
  name text not null,
  outline geometry(MultiPolygon, 4326) not null,
  source text not null
);
comment on table network_catchments is 'Outlines that practices say they take patients from, put together by network; they overlap and leave gaps';

create table network_files (
  sha256 text primary key,
  name text not null,
  what text not null,
  counted_on date,
  rows_read integer not null,
  rows_kept integer not null,
  turned_away jsonb not null default '[]',
  loaded_at timestamptz not null default now()
);
comment on column network_files.turned_away is 'Rows that were not kept, by reason: [{reason, rows, firstLine}]';

create table brick_ages (
  brick_id integer not null,
  reference_date date not null,
  sex text not null check (sex in ('all', 'female', 'male')),
  age_from smallint not null check (age_from >= 0),
  age_to smallint check (age_to >= age_from),
  people integer not null check (people >= 0),
  source text not null,
  primary key (brick_id, reference_date, sex, age_from)
);
comment on column brick_ages.age_to is 'Last year of age of the band, included; null: and over';

-- down
drop table brick_ages, network_files, network_catchments, practice_patients_elsewhere, practice_patients, practice_lists,
  practice_memberships, network_facts, practices;
alter table footprint_versions drop column in_use;
delete from footprints where kind in ('pcn', 'policing-area', 'health-neighbourhood', 'custom');
alter table footprint_versions drop constraint footprint_versions_defined_by_check;
alter table footprint_versions add constraint footprint_versions_defined_by_check
  check (defined_by in ('outline', 'codes', 'circle', 'look-up'));
alter table footprint_versions drop constraint footprint_versions_method_check;
alter table footprint_versions add constraint footprint_versions_method_check
  check (method in ('population-weighted-centre', 'majority-of-area', 'codes'));
alter table footprints drop column set_code, drop column opened_on;
drop table footprint_sets;
alter table footprints drop constraint footprints_kind_check;
alter table footprints add constraint footprints_kind_check
  check (kind in ('lsoa', 'msoa', 'ward', 'district', 'zone', 'pcn'));
