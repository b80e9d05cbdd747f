-- Why: what an evaluation found is kept as it was found, with everything it was computed from, so that it can be replayed.

create table evaluation_runs (
  id integer generated always as identity primary key,
  evaluation_id integer not null references evaluations,
  plan_version integer not null,
  look smallint check (look in (6, 12, 24)),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  step text not null,
  progress double precision not null default 0 check (progress between 0 and 1),
  inputs text,
  input_hash text,
  record text,
  record_hash text,
  finding text,
  headline text,
  started_by text not null,
  started_at timestamptz not null default now(),
  heartbeat_at timestamptz not null default now(),
  finished_at timestamptz,
  check (state <> 'done' or (inputs is not null and record is not null and record_hash is not null))
);
create index evaluation_runs_evaluation on evaluation_runs (evaluation_id, id);
comment on table evaluation_runs is 'One replayable computation of an evaluation; a finished one never changes.';
comment on column evaluation_runs.look is 'Months after the start that are looked at; null before the first registered look.';
comment on column evaluation_runs.inputs is 'Canonical JSON (RFC 8785) of everything it was computed from; not published: it holds small counts and answers.';
comment on column evaluation_runs.input_hash is 'SHA-256 of inputs, hexadecimal.';
comment on column evaluation_runs.record is 'Canonical JSON of everything it found, before disclosure control.';
comment on column evaluation_runs.record_hash is 'SHA-256 of record, hexadecimal.';

create function refuse_change_of_finished_run() returns trigger language plpgsql as $$
begin
  raise exception 'A finished run never changes.';
end
$$;
create trigger evaluation_runs_immutable before update on evaluation_runs
  for each row when (old.state = 'done') execute function refuse_change_of_finished_run();

-- down
drop table evaluation_runs;
drop function refuse_change_of_finished_run;
