declare module 'geojson-validation' {
  /** With `trace` true: the list of complaints, empty when the object follows the GeoJSON structure. */
  export function valid(input: unknown, trace: true): string[];
}
