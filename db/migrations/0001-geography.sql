-- Why: every named area is a footprint, a weighting over census bricks, held as dated versions.

create extension if not exists postgis;

create table service_facts (
  name text primary key,
  value text not null
);
comment on table service_facts is 'Facts about this installation: data_revision, demonstration, reference_key';
insert into service_facts values ('data_revision', '1');

create table editions (
  id smallint generated always as identity primary key,
  code text not null unique,
  level text not null check (level in ('oa', 'lsoa')),
  year integer not null,
  in_use boolean not null default false,
  source text not null,
  imported_at timestamptz not null default now()
);
comment on table editions is 'A set of bricks from one census and of one level; demand is placed in the one in use';
create unique index editions_one_in_use on editions (in_use) where in_use;

create table bricks (
  id integer generated always as identity primary key,
  edition_id smallint not null references editions,
  code text not null,
  name text not null,
  boundary geometry(MultiPolygon, 4326) not null,
  boundary_grid geometry(MultiPolygon, 27700) not null,
  area_m2 double precision not null,
  centre geometry(Point, 4326),
  inside geometry(Point, 4326) not null,
  district_code text,
  people integer check (people >= 0),
  households integer check (households >= 0),
  people_source text,
  unique (edition_id, code)
);
comment on column bricks.boundary is 'WGS84 longitude and latitude';
comment on column bricks.boundary_grid is 'British National Grid (EPSG:27700), in which areas and shares are measured';
comment on column bricks.centre is 'Population-weighted centroid, where one is published';
comment on column bricks.inside is 'A point on the surface, for labels';
create index bricks_boundary on bricks using gist (boundary);

create table brick_populations (
  brick_id integer not null references bricks on delete cascade,
  reference_date date not null,
  people integer,
  households integer,
  source text not null,
  primary key (brick_id, reference_date)
);
comment on table brick_populations is 'Residents and households by reference date; bricks.people repeats the latest';

create table code_links (
  publisher_code text not null,
  year integer not null,
  brick_id integer not null references bricks on delete cascade,
  change text not null check (change in ('U', 'S', 'M', 'X')),
  name text not null,
  primary key (publisher_code, brick_id)
);
comment on table code_links is 'Codes of another edition and the bricks they became: U unchanged, S split, M merged, X irregular';

create table deprivation (
  release integer not null,
  area_code text not null,
  rank integer not null check (rank > 0),
  decile integer not null check (decile between 1 and 10),
  score double precision,
  primary key (release, area_code)
);
comment on table deprivation is 'English Indices of Deprivation; rank and decile 1 are the most deprived';

create table footprints (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('lsoa', 'msoa', 'ward', 'district', 'zone', 'pcn')),
  code text not null,
  name text not null,
  lead text,
  core_problem text,
  note text,
  closed_on date,
  unique (kind, code)
);

create table footprint_versions (
  id integer generated always as identity primary key,
  footprint_id integer not null references footprints on delete cascade,
  version integer not null check (version > 0),
  valid_from date,
  valid_to date,
  defined_by text not null check (defined_by in ('outline', 'codes', 'circle', 'look-up')),
  method text not null check (method in ('population-weighted-centre', 'majority-of-area', 'codes')),
  edition_id smallint not null references editions,
  outline geometry(MultiPolygon, 4326),
  area_m2 double precision not null,
  people integer,
  households integer,
  fit jsonb,
  source text,
  note text,
  created_at timestamptz not null default now(),
  unique (footprint_id, version),
  check (valid_to is null or valid_from is null or valid_to > valid_from)
);
comment on column footprint_versions.valid_from is 'First day on which this version holds; null: since always';
comment on column footprint_versions.valid_to is 'First day on which it no longer holds; null: until further notice';

create table footprint_bricks (
  version_id integer not null references footprint_versions on delete cascade,
  brick_id integer not null references bricks,
  weight double precision not null check (weight > 0 and weight <= 1),
  primary key (version_id, brick_id)
);
create index footprint_bricks_brick on footprint_bricks (brick_id);

create table outline_bricks (
  version_id integer not null references footprint_versions on delete cascade,
  brick_id integer not null references bricks,
  share_inside double precision not null check (share_inside > 0 and share_inside <= 1),
  primary key (version_id, brick_id)
);
comment on table outline_bricks is 'Bricks that a drawn outline touches, with the share of each brick’s area inside it: where points are tested';

create table places (
  name text not null,
  longitude double precision not null,
  latitude double precision not null,
  rank text not null check (rank in ('city', 'town', 'village')),
  primary key (name, longitude, latitude)
);
comment on table places is 'Settlements that give the map its context when there are no tiles';

-- down
drop table places, outline_bricks, footprint_bricks, footprint_versions, footprints, deprivation, code_links,
  brick_populations, bricks, editions, service_facts;
