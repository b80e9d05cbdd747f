-- Why: an answer is believed only if the question, and what it is compared with, were written down before anybody looked.

create table brick_neighbours (
  brick_id integer not null references bricks on delete cascade,
  neighbour_id integer not null references bricks on delete cascade,
  primary key (brick_id, neighbour_id)
);
comment on table brick_neighbours is 'Bricks that share a boundary, or come within a metre of it; each pair both ways.';

create table neighbour_editions (
  edition_id smallint primary key references editions on delete cascade,
  bricks integer not null
);
comment on table neighbour_editions is 'Editions whose neighbours were found, with how many bricks there were then.';

create table evaluations (
  id integer generated always as identity primary key,
  code text not null unique,
  created_at timestamptz not null default now()
);
comment on table evaluations is 'A question about one zone; what was asked is in evaluation_plans.';

create table comparison_sets (
  id integer generated always as identity primary key,
  evaluation_id integer not null references evaluations on delete cascade,
  version integer not null check (version > 0),
  kind text not null check (kind in ('brick-groups', 'standing', 'named')),
  edition_id smallint not null references editions,
  relaxed jsonb not null,
  excluded jsonb not null,
  balance jsonb not null,
  tests jsonb not null,
  sentence text not null,
  hash text not null,
  made_at timestamptz not null default now(),
  unique (evaluation_id, version)
);
comment on table comparison_sets is 'Areas that a zone is compared with, chosen by rule from what was known before the start; never changed.';
comment on column comparison_sets.relaxed is 'Which limits were widened, in order, as sentences.';
comment on column comparison_sets.excluded is 'Why candidates were turned away: reason, sentence, areas.';
comment on column comparison_sets.balance is 'Zone against the pool before the start: measure, unit, zone, comparison, standardisedDifference.';
comment on column comparison_sets.tests is 'Four tests of whether pool and zone can be told apart before the start: name, statistic, limit, passed.';
comment on column comparison_sets.hash is 'SHA-256 of the canonical JSON of area codes and brick codes, hexadecimal.';

create table comparison_areas (
  set_id integer not null references comparison_sets on delete cascade,
  position integer not null,
  code text not null,
  name text not null,
  people integer not null check (people > 0),
  decile double precision,
  distance double precision not null,
  share double precision not null check (share between 0 and 1),
  longitude double precision not null,
  latitude double precision not null,
  bricks integer[] not null,
  primary key (set_id, position),
  unique (set_id, code)
);
comment on column comparison_areas.position is 'From 0, the nearest in kind to the zone first.';
comment on column comparison_areas.decile is 'Mean decile of deprivation, weighted by people; 1 is the most deprived.';
comment on column comparison_areas.distance is 'Standardised distance from the zone over what was known before the start.';
comment on column comparison_areas.share is 'Share of the incidents of the whole pool before the start.';
comment on column comparison_areas.bricks is 'Whole bricks, none in two areas of one set.';

create table evaluation_plans (
  evaluation_id integer not null references evaluations on delete cascade,
  version integer not null check (version > 0),
  zone_version_id integer not null references footprint_versions,
  comparison_set_id integer not null references comparison_sets,
  plan text not null,
  hash text not null,
  registered_at timestamptz not null,
  registered_by text not null,
  why text not null,
  primary key (evaluation_id, version)
);
comment on table evaluation_plans is 'What was asked, as it was registered; an amendment is a further version.';
comment on column evaluation_plans.plan is 'Canonical JSON (RFC 8785): kept as text, so that the hash can be told again.';
comment on column evaluation_plans.hash is 'SHA-256 of plan, hexadecimal.';
comment on column evaluation_plans.why is 'Why the plan was changed; "Registered" for the first.';

create function refuse_change_of_registered() returns trigger language plpgsql as $$
begin
  raise exception 'What was registered never changes.';
end
$$;
create trigger evaluation_plans_immutable before update on evaluation_plans
  for each row execute function refuse_change_of_registered();
create trigger comparison_sets_immutable before update on comparison_sets
  for each row execute function refuse_change_of_registered();
create trigger comparison_areas_immutable before update on comparison_areas
  for each row execute function refuse_change_of_registered();

create table shocks (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('shock', 'break')),
  from_month date not null,
  to_month date,
  dataset_id smallint references datasets on delete cascade,
  category_id smallint references categories on delete cascade,
  text text not null,
  leave_out boolean not null default false,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check (to_month is null or to_month > from_month),
  check (kind = 'shock' or (to_month is null and not leave_out))
);
comment on table shocks is 'What happened to the figures from outside: shocks that pass, and breaks after which a series is another.';
comment on column shocks.from_month is 'First day of the first month.';
comment on column shocks.to_month is 'First day of the first month after; null while it goes on, and for a break.';
comment on column shocks.dataset_id is 'Only this dataset; null for every one.';
comment on column shocks.category_id is 'Only this category and those below it; null for every one.';
comment on column shocks.leave_out is 'Evaluations leave these months out of every series.';

-- down
drop table shocks, evaluation_plans, comparison_areas, comparison_sets, evaluations, neighbour_editions, brick_neighbours;
drop function refuse_change_of_registered();
