-- Which bricks hang together: the same number for bricks that touch, or are within a metre.
-- Input: bricks int[]. Output: code, part.
select code, st_clusterdbscan(boundary_grid, 1, 1) over (order by code) as part
from bricks
where id = any (cast(:bricks as int[]))
order by code
