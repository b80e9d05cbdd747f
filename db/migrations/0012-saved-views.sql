-- Why: somebody who found something wants to come back to it, and to send it on; the address of a page is all of it.

create table saved_views (
  id integer generated always as identity primary key,
  name text not null check (length(name) between 1 and 100),
  path text not null check (path like '/%'),
  saved_by text not null,
  saved_at timestamptz not null default now(),
  removed_at timestamptz
);
-- A path may be longer than what an index row holds.
create unique index saved_views_shown on saved_views (name, md5(path)) where removed_at is null;
comment on table saved_views is 'Screens as somebody left them, each with a name; one that was removed stays and is not shown.';
comment on column saved_views.path is 'Address of the page from its first slash, with everything that was chosen on it.';

-- down
drop table saved_views;
