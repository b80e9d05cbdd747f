const of = (specification: string, classes: string[]): string[] =>
  classes.map((name) => `http://www.opengis.net/spec/${specification}/conf/${name}`);

/** Declared is what tests hold; nothing else. */
export const conformance: readonly string[] = [
  ...of('ogcapi-features-1/1.0', ['core', 'geojson', 'html', 'oas30']),
  ...of('ogcapi-features-2/1.0', ['crs']),
  ...of('ogcapi-features-3/1.0', ['queryables', 'queryables-query-parameters', 'filter', 'features-filter']),
  ...of('cql2/1.0', [
    ...['cql2-text', 'cql2-json', 'basic-cql2', 'advanced-comparison-operators', 'case-insensitive-comparison'],
    ...['basic-spatial-functions', 'basic-spatial-functions-plus', 'temporal-functions', 'property-property'],
  ]),
];
