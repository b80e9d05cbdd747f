-- Small areas of the edition in use whose people’s centre (a point inside, where none is published) is in or on an outline.
-- Output: network_code and bricks (ids, ascending), by code; an outline that holds none has no row.
select c.network_code, array_agg(b.id order by b.id) as bricks
from network_catchments c
join bricks b on st_covers(c.outline, coalesce(b.centre, b.inside))
join editions e on e.id = b.edition_id and e.in_use
group by c.network_code
order by c.network_code collate "C"
