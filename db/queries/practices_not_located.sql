-- Practices whose postcode is not loaded though others of its outward half (LE17 of LE17 6PU) are: newer than the
-- postcode file, or mistyped. Practices of far places are none of these.
-- Output: code, postcode.
with outward as (
  select distinct left(postcode, length(postcode) - 3) as half
  from postcodes
)
select p.code, p.postcode
from practices p
join outward o on o.half = split_part(p.postcode, ' ', 1)
where p.point is null
order by p.code
