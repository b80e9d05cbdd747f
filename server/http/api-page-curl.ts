import type { Address, ApiSchema } from './api-page-html.ts';

/** A command to try: the smallest that says everything needed. `$SERVICE` is where this service answers. */
export function curlOf({ method, path, operation }: Address): string {
  const parameters = operation.parameters ?? [];
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    return exampleOf(name, parameter?.schema ?? {});
  });
  const query = parameters
    .filter((one) => one.in === 'query' && one.required === true)
    .map((one) => `${one.name}=${encodeURIComponent(exampleOf(one.name, one.schema))}`);
  const address = `"$SERVICE${filled}${query.length > 0 ? `?${query.join('&')}` : ''}"`;
  const verb = method === 'GET' ? '' : ` --request ${method}`;
  return [`curl${verb} ${address}`, ...bodyOf(operation.requestBody?.content ?? {})].join(' \\\n  ');
}

function bodyOf(content: Record<string, { schema?: ApiSchema }>): string[] {
  if ('application/octet-stream' in content) {
    return ["--header 'Content-Type: application/octet-stream'", '--data-binary @file.csv'];
  }
  const schema = content['application/json']?.schema;
  if (schema === undefined) return [];
  return ["--header 'Content-Type: application/json'", `--data '${JSON.stringify(valueOf('', schema))}'`];
}

/** Examples that a pattern cannot give: they name what the demonstration county holds. */
const known: Record<string, string> = {
  code: 'coalville',
  id: '1',
  kind: 'zone',
  to: '2022-04',
  dataset: 'police-incidents',
  fileName: 'incidents.csv',
  earlier: '1',
  later: '2',
};

const exampleOf = (name: string, schema: ApiSchema): string => {
  const value = known[name] ?? schema.example ?? schema.enum?.[0] ?? schema.default ?? name.toUpperCase();
  return String(value);
};

const outline = {
  type: 'Polygon',
  coordinates: [
    [
      [-1.38, 52.71],
      [-1.35, 52.71],
      [-1.35, 52.73],
      [-1.38, 52.73],
      [-1.38, 52.71],
    ],
  ],
};

function valueOf(name: string, schema: ApiSchema): unknown {
  if (name === 'outline') return outline;
  if (schema.const !== undefined) return schema.const;
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice !== undefined) return valueOf(name, choice);
  if (schema.properties !== undefined) {
    const needed = [...(schema.required ?? []), ...('outline' in schema.properties ? ['outline'] : [])];
    return Object.fromEntries(needed.map((field) => [field, valueOf(field, schema.properties?.[field] ?? {})]));
  }
  if (schema.type === 'array') return [valueOf(name, schema.items ?? {})];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  return schema.type === 'string' && /^from$/.test(name) ? '2021-04-01' : exampleOf(name, schema);
}
