-- Why: partners locate their rows by postcode, so a postcode must lead to a point.

create table postcodes (
  postcode text primary key,
  longitude double precision not null,
  latitude double precision not null,
  source text not null
);
comment on table postcodes is 'Postcodes without spaces, in capitals; WGS84 degrees, within 2 m of the published grid position';

-- down
drop table postcodes;
