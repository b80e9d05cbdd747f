-- Gives practices the point of their postcode, as far as postcodes are loaded.
-- Output: one row for each practice whose point is new.
update practices p
set point = st_setsrid(st_makepoint(c.longitude, c.latitude), 4326)
from postcodes c
where c.postcode = replace(p.postcode, ' ', '')
  and (p.point is null or st_x(p.point) <> c.longitude or st_y(p.point) <> c.latitude)
returning p.code
