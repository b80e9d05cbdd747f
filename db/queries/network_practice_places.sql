-- Practices whose place is known. Output: code and the place in metres (EPSG:27700), by code.
select code, st_x(grid) as x, st_y(grid) as y
from (select code, st_transform(point, 27700) as grid from practices where point is not null) placed
order by code collate "C"
