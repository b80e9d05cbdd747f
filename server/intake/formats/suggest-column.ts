import { columnName, templateColumns, type TemplateColumn } from './template-columns.ts';

/** What partners call the columns of the template, each as columnName writes it. */
const otherNames: Record<TemplateColumn, string[]> = {
  month: ['month_of_call', 'month_of_incident', 'year_month', 'reporting_month'],
  date: ['date_of_call', 'call_date', 'date_of_incident', 'incident_date', 'date_time', 'datetime', 'created', 'time_of_call', 'reported', 'date_reported', 'start_date', 'timestamp'],
  period: ['quarter', 'year', 'financial_year', 'reporting_period'],
  category: ['type', 'incident_type', 'crime_type', 'call_type', 'event_type', 'nature', 'reason', 'offence', 'kind', 'classification', 'description'],
  count: ['counts', 'number', 'total', 'incidents', 'calls', 'number_of_incidents', 'number_of_calls', 'how_many', 'value'],
  longitude: ['long', 'lon', 'lng'],
  latitude: ['lat'],
  easting: ['eastings', 'x', 'grid_x', 'x_coordinate', 'osgb_x'],
  northing: ['northings', 'y', 'grid_y', 'y_coordinate', 'osgb_y'],
  postcode: ['post_code', 'postal_code', 'pcode', 'incident_postcode', 'pcd'],
  area_code: ['area', 'lsoa', 'lsoa_code', 'lsoa11cd', 'lsoa21cd', 'oa_code', 'oa11cd', 'oa21cd', 'output_area', 'ward_code', 'ward', 'geography_code', 'small_area'],
  reference: ['ref', 'id', 'incident_number', 'incident_id', 'case_number', 'call_id', 'urn', 'crime_reference', 'incident_ref'],
}; // prettier-ignore

const mostMistyped = 2;

/** The column of the template that a partner's own name most likely means; null where nothing is near. */
export function suggestColumn(printed: string): TemplateColumn | null {
  const name = columnName(printed)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const exact = templateColumns.find((column) => column === name || otherNames[column].includes(name));
  if (exact !== undefined) return exact;
  if (name.length < 4) return null;
  let nearest: { column: TemplateColumn; mistyped: number } | null = null;
  for (const column of templateColumns) {
    for (const known of [column, ...otherNames[column]]) {
      const mistyped = known.length < 4 ? Infinity : lettersApart(name, known);
      if (mistyped <= mostMistyped && mistyped < (nearest?.mistyped ?? Infinity)) nearest = { column, mistyped };
    }
  }
  return nearest?.column ?? null;
}

/** Levenshtein's distance: how many letters are to be put in, taken out or changed to make one word the other. */
export function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
