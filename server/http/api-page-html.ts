import { curlOf } from './api-page-curl.ts';

/** The parts of an OpenAPI 3.1 document that the page shows. */
export interface ApiSchema {
  type?: string | string[];
  description?: string;
  enum?: (string | number)[];
  const?: string | number | boolean;
  example?: string | number | boolean;
  default?: string | number | boolean;
  format?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, ApiSchema>;
  required?: string[];
  items?: ApiSchema;
  oneOf?: ApiSchema[];
  anyOf?: ApiSchema[];
}
export interface ApiParameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: ApiSchema;
}
type Content = Record<string, { schema?: ApiSchema }>;
export interface ApiOperation {
  tags?: string[];
  summary?: string;
  parameters?: ApiParameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
export interface ApiDocument {
  info: { title: string; description: string };
  paths: Record<string, Record<string, ApiOperation>>;
}
export interface Address {
  method: string;
  path: string;
  operation: ApiOperation;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: unknown): string => String(value).replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const slug = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** @returns a whole HTML page without script */
export function apiPageHtml(description: ApiDocument): string {
  const tags = byTag(description);
  const contents = [...tags.keys()].map((tag) => `<li><a href="#${slug(tag)}">${text(tag)}</a></li>`);
  const sections = [...tags].map(([tag, addresses]) => section(tag, addresses));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API – ${text(description.info.title)}</title>
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<header><a href="/">${text(description.info.title)}</a></header>
<main>
<h1>API</h1>
<p class="lead">${text(description.info.description)}</p>
<p>The same as a document for programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<h2>What holds for every address</h2>
<ul>
<li>Ask for a format by the end of the address (<code>.csv</code>, <code>.geojson</code>, <code>.topojson</code>, <code>.json</code>) or with <code>Accept</code>.</li>
<li>Months are <code>YYYY-MM</code>; a period begins with <code>from</code> and ends before <code>to</code>.</li>
<li>A count that is withheld, a month that has not come and a true 0 are three different things, and none of them is ever turned into another.</li>
<li>Long lists come in pages: give the <code>next</code> of one page as <code>after</code> of the next.</li>
<li>Send the <code>ETag</code> back in <code>If-None-Match</code>: what has not changed is answered with 304.</li>
<li>Whatever goes wrong is answered as problem details (RFC 9457): <code>detail</code> says in one sentence what is needed.</li>
</ul>
<nav aria-label="Contents"><h2>Contents</h2><ul>${contents.join('')}</ul></nav>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function byTag(description: ApiDocument): Map<string, Address[]> {
  const tags = new Map<string, Address[]>();
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'Other';
      tags.set(tag, [...(tags.get(tag) ?? []), { method: method.toUpperCase(), path, operation }]);
    }
  }
  return tags;
}

const section = (tag: string, addresses: Address[]): string =>
  `<section aria-labelledby="${slug(tag)}"><h2 id="${slug(tag)}">${text(tag)}</h2>${addresses.map(one).join('\n')}</section>`;

function one(address: Address): string {
  const { method, path, operation } = address;
  const id = slug(`${method} ${path}`);
  const answer = Object.values(operation.responses)[0]?.content ?? {};
  return `<article aria-labelledby="${id}">
<h3 id="${id}"><span class="method">${method}</span> <code>${text(path)}</code></h3>
<p>${text(operation.summary ?? '')}.</p>
${fieldTable('Parameters', (operation.parameters ?? []).map(parameterRow))}
${fieldTable('Fields of the body', bodyRows(operation))}
<p>Answers with ${Object.keys(answer)
    .map((type) => `<code>${text(type)}</code>`)
    .join(', ')}.</p>
<pre tabindex="0" aria-label="Example of ${text(`${method} ${path}`)}"><code>${text(curlOf(address))}</code></pre>
</article>`;
}

interface FieldRow {
  name: string;
  required: boolean;
  schema: ApiSchema;
  description: string;
}

const parameterRow = (parameter: ApiParameter): FieldRow => ({
  name: parameter.name,
  required: parameter.required === true,
  schema: parameter.schema,
  description: parameter.description ?? parameter.schema.description ?? '',
});

function bodyRows(operation: ApiOperation): FieldRow[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    name,
    required: schema?.required?.includes(name) === true,
    schema: field,
    description: field.description ?? '',
  }));
}

function fieldTable(caption: string, rows: FieldRow[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(
    (row) =>
      `<tr><th scope="row"><code>${text(row.name)}</code></th><td>${text(typeOf(row.schema))}</td>` +
      `<td>${row.required ? 'needed' : 'may be left out'}</td><td>${text(row.description)}</td></tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${text(caption)}"><table><caption>${text(caption)}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Needed</th><th scope="col">What it says</th></tr></thead>
<tbody>${cells.join('\n')}</tbody></table></div>`;
}

/** A type in words: what may be sent, not how a program would write it. */
export function typeOf(schema: ApiSchema): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum !== undefined) return schema.enum.join(', ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' or ');
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'anything');
  if (type === 'array') return `list of ${schema.items === undefined ? 'anything' : typeOf(schema.items)}`;
  const range =
    schema.minimum === undefined && schema.maximum === undefined
      ? ''
      : `, ${schema.minimum ?? '…'} to ${schema.maximum ?? '…'}`;
  const otherwise = schema.default === undefined ? '' : `; ${String(schema.default)} when left out`;
  const fields = type === 'object' ? ` with ${Object.keys(schema.properties ?? {}).join(', ')}` : '';
  return `${type}${range}${fields}${otherwise}`;
}
