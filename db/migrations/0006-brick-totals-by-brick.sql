-- Why: a zone being drawn asks for the totals of a few bricks; the primary key answers by month and is for maps.

create index brick_totals_brick on brick_totals (brick_id, month) include (dataset_id, count);

-- down
drop index brick_totals_brick;
