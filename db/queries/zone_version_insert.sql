-- Input: one version as named below; outline is GeoJSON or null. Output: id.
insert into footprint_versions
  (footprint_id, version, valid_from, defined_by, method, edition_id, outline, area_m2, people, households, fit, note)
values (
  :footprint_id, :version, cast(:valid_from as date), :defined_by, :method, :edition_id,
  st_setsrid(st_geomfromgeojson(cast(:outline as text)), 4326),
  :area_m2, :people, :households, cast(:fit as jsonb), :note
)
returning id
