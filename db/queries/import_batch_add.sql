-- Keeps a batch of an import in one statement, so that writing it waits for one answer and not for six.
-- Input: import_id; in step the columns of placed rows, of unplaced and withheld rows and of issues (arrays, each perhaps empty).
-- Staged rows need not outlive a power cut, so this commit does not wait for the disk; publishing them does.
-- Rows go in the order of their index, so that its pages are filled one after another.
with quick as (
  select set_config('synchronous_commit', 'off', true)
),
placed as (
  insert into demand_records
    (import_id, brick_id, month, series_id, count, weekday, hour, longitude, latitude, reference, content)
  select cast(:import_id as integer), given.*
  from unnest(
    cast(:bricks as int[]), cast(:months as date[]), cast(:series as int[]), cast(:counts as int[]),
    cast(:weekdays as smallint[]), cast(:hours as smallint[]),
    cast(:longitudes as float8[]), cast(:latitudes as float8[]), cast(:references as bigint[]), cast(:contents as bigint[])
  ) as given (brick_id, month, series_id, count, weekday, hour, longitude, latitude, reference, content)
  order by brick_id, month
),
unplaced as (
  insert into unplaced_records (import_id, month, series_id, reason, count, reference, content)
  select cast(:import_id as integer), given.*
  from unnest(
    cast(:unplaced_months as date[]), cast(:unplaced_series as int[]), cast(:reasons as text[]),
    cast(:unplaced_counts as int[]), cast(:unplaced_references as bigint[]), cast(:unplaced_contents as bigint[])
  ) as given
),
withheld as (
  insert into withheld_records (import_id, brick_id, month, series_id, reference, content)
  select cast(:import_id as integer), given.*
  from unnest(
    cast(:withheld_bricks as int[]), cast(:withheld_months as date[]), cast(:withheld_series as int[]),
    cast(:withheld_references as bigint[]), cast(:withheld_contents as bigint[])
  ) as given
),
issues as (
  insert into import_issues (import_id, position, file, line, reason, column_name, value, longitude, latitude)
  select cast(:import_id as integer), given.*
  from unnest(
    cast(:positions as int[]), cast(:files as text[]), cast(:lines as int[]), cast(:issue_reasons as text[]),
    cast(:columns as text[]), cast(:values as text[]), cast(:issue_longitudes as float8[]), cast(:issue_latitudes as float8[])
  ) as given
)
select set_config from quick
