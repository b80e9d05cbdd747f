export const templateColumns = [
  'month',
  'date',
  'period',
  'category',
  'count',
  'longitude',
  'latitude',
  'easting',
  'northing',
  'postcode',
  'area_code',
  'reference',
] as const;

export type TemplateColumn = (typeof templateColumns)[number];

export const templateExpects =
  'category, month or date (or period), and a location: longitude and latitude, easting and northing, postcode or area_code';

/** 'Area code' and 'AREA-CODE' are 'area_code'. */
export function columnName(printed: string): string {
  return printed.trim().toLowerCase().replace(/[\s-]/g, '_');
}
