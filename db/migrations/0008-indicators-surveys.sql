-- Why: a zone is judged by more than its own problem: by measures of resilience, and by what residents say.

create table indicators (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null,
  unit text not null,
  per double precision not null check (per > 0),
  good_direction text not null check (good_direction in ('up', 'down')),
  pillar text not null,
  outcome text not null check (outcome in ('safe', 'well', 'skills', 'resources')),
  source text not null,
  lag_months integer not null check (lag_months >= 0),
  caveat text not null,
  withheld_up_to integer not null check (withheld_up_to >= 0)
);
comment on column indicators.per is 'A value is numerator / denominator x this: 100 for percent, 1000 for a rate per 1,000';
comment on column indicators.lag_months is 'Months after a period has ended until its figures come';
comment on column indicators.outcome is 'Which outcome of the partnership it belongs to: people are safe, well, have skills, have resources';

create table indicator_periods (
  id integer generated always as identity primary key,
  indicator_id integer not null references indicators on delete cascade,
  area_kind text not null check (area_kind in ('brick', 'lsoa', 'msoa', 'ward', 'district', 'pcn')),
  from_month date not null,
  to_month date not null,
  break_note text,
  unique (indicator_id, area_kind, from_month, to_month),
  check (to_month > from_month)
);
comment on column indicator_periods.to_month is 'First month after the period';
comment on column indicator_periods.break_note is 'What changed in the way of measuring as this period began: values before and after are not comparable';

create table indicator_values (
  period_id integer not null references indicator_periods on delete cascade,
  area_code text not null,
  numerator double precision,
  denominator double precision,
  value double precision,
  missing text check (missing in ('withheld', 'not-available')),
  note text,
  primary key (period_id, area_code),
  check ((numerator is null) = (denominator is null)),
  check ((missing is null) = (numerator is not null or value is not null))
);
comment on table indicator_values is 'A numerator and denominator, or a value that comes without them, or why there is none: never a zero in its place';

create table surveys (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null,
  mode text not null,
  probability_sample boolean not null,
  response_rate double precision check (response_rate > 0 and response_rate <= 100),
  source text not null,
  caveat text not null,
  withheld_up_to integer not null check (withheld_up_to >= 0),
  groups jsonb not null
);
comment on column surveys.response_rate is 'Percent of those asked; null where it is not known or has no meaning';
comment on column surveys.groups is 'Codes and names of the groups that respondents are told apart by, such as age; no other column is read';

create table survey_waves (
  survey_id integer not null references surveys on delete cascade,
  code text not null,
  name text not null,
  from_month date not null,
  to_month date not null,
  primary key (survey_id, code),
  check (to_month > from_month)
);

create table survey_questions (
  survey_id integer not null references surveys on delete cascade,
  code text not null,
  position integer not null,
  wording text not null,
  good_direction text not null check (good_direction in ('up', 'down')),
  good jsonb not null,
  other jsonb not null,
  not_answers jsonb not null,
  primary key (survey_id, code)
);
comment on column survey_questions.good is 'The answers that are counted; other: the rest of those that count as answers; not_answers: such as don’t know';

create table survey_parts (
  survey_id integer not null references surveys on delete cascade,
  wave text not null,
  area text not null check (area in ('zone', 'comparison')),
  form text not null check (form in ('respondents', 'counts')),
  digest text not null,
  primary key (survey_id, wave, area),
  foreign key (survey_id, wave) references survey_waves (survey_id, code) on delete cascade
);
comment on table survey_parts is 'What came for a wave and area; the digest tells whether a file changes it';

create table survey_respondents (
  survey_id integer not null,
  wave text not null,
  area text not null,
  position integer not null,
  respondent bigint not null,
  weight double precision not null check (weight >= 0),
  groups jsonb not null,
  answers jsonb not null,
  primary key (survey_id, wave, area, position),
  foreign key (survey_id, wave, area) references survey_parts on delete cascade
);
comment on table survey_respondents is 'One row a respondent. Never shown: only counts by answer leave';
comment on column survey_respondents.respondent is 'Keyed hash of the survey’s own number: tells repeats, names nobody';

create table survey_counts (
  survey_id integer not null,
  wave text not null,
  area text not null,
  question text not null,
  answer text not null,
  count integer not null check (count >= 0),
  deff double precision not null check (deff > 0),
  primary key (survey_id, wave, area, question, answer),
  foreign key (survey_id, wave, area) references survey_parts on delete cascade
);
comment on column survey_counts.deff is 'Design effect: by how much the variance is larger than that of a simple random sample';

create table survey_margins (
  survey_id integer not null references surveys on delete cascade,
  area text not null check (area in ('zone', 'comparison')),
  group_code text not null,
  value text not null,
  people double precision not null check (people >= 0),
  primary key (survey_id, area, group_code, value)
);
comment on table survey_margins is 'Known people by group, to which weights are raked';

-- down
drop table survey_margins, survey_counts, survey_respondents, survey_parts, survey_questions, survey_waves, surveys,
  indicator_values, indicator_periods, indicators;
