-- Why: places are alike by how people live in them; and what publishers print keeps its own areas, periods and limits.

create table brick_features (
  brick_id integer not null references bricks on delete cascade,
  feature text not null,
  value double precision not null check (value >= 0),
  source text not null,
  primary key (brick_id, feature)
);
comment on table brick_features is 'What a census table says of a brick, besides its people';
comment on column brick_features.feature is 'Table and category: tenure/…, homes/… (households) or rural-urban/… (1: all of the brick is of this class)';

alter table indicator_periods drop constraint indicator_periods_area_kind_check;
alter table indicator_periods add constraint indicator_periods_area_kind_check
  check (area_kind in ('brick', 'lsoa', 'msoa', 'ward', 'district', 'pcn', 'msoa11', 'county', 'trust', 'practice'));
comment on column indicator_periods.area_kind is 'msoa11, county, trust and practice are areas of the publisher: kept as they are, never shared out over bricks';

alter table indicators drop constraint indicators_good_direction_check;
alter table indicators add constraint indicators_good_direction_check check (good_direction in ('up', 'down', 'none'));
comment on column indicators.good_direction is 'none: the publisher does not say, so nothing is judged by it';

alter table indicator_values add column lower double precision, add column upper double precision;
comment on column indicator_values.lower is 'Lower and upper 95% confidence limit of the value, where the publisher prints them';

-- down
alter table indicator_values drop column lower, drop column upper;
delete from indicators where good_direction = 'none';
alter table indicators drop constraint indicators_good_direction_check;
alter table indicators add constraint indicators_good_direction_check check (good_direction in ('up', 'down'));
delete from indicator_periods where area_kind in ('msoa11', 'county', 'trust', 'practice');
alter table indicator_periods drop constraint indicator_periods_area_kind_check;
alter table indicator_periods add constraint indicator_periods_area_kind_check
  check (area_kind in ('brick', 'lsoa', 'msoa', 'ward', 'district', 'pcn'));
drop table brick_features;
