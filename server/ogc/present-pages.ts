import type { Collection } from './collection-store.ts';
import type { Extent } from './feature-store.ts';
import { type About, boxOf } from './present.ts';
import { conformance } from './present-conformance.ts';
import { htmlPage, link, list, table, text } from './present-html.ts';
import { addressOf, type Place } from './present-links.ts';
import type { Reference } from './references.ts';
import type { Feature, FeaturePage } from './service.ts';

type Trail = [href: string, words: string][];
const top = ({ base }: Place): Trail => [[`${base}?f=html`, 'Open standards']];
const above = (place: Place): Trail => [...top(place), [`${place.base}/collections?f=html`, 'Collections']];
const asProgram = (place: Place): string =>
  `<p>${link(addressOf(place, { f: 'json' }), 'The same for programs (JSON)')}</p>`;

export const landingPage = (place: Place, about: About): string =>
  htmlPage(
    about.title,
    [],
    `<p class="lead">${text(about.description)}</p>${list([
      link(`${place.base}/collections?f=html`, 'The collections'),
      link(`${place.base}/api?f=html`, 'What can be asked, for people'),
      link(`${place.base}/api`, 'What can be asked, for programs (OpenAPI 3.0)'),
      link(`${place.base}/conformance?f=html`, 'Parts of the standards that hold here'),
    ])}${asProgram(place)}`,
  );

export const conformancePage = (place: Place): string =>
  htmlPage(
    'Parts of the standards that hold here',
    top(place),
    `${list(conformance.map((one) => `<code>${text(one)}</code>`))}${asProgram(place)}`,
  );

export const collectionsPage = (place: Place, all: readonly Collection[]): string =>
  htmlPage(
    'Collections',
    top(place),
    table(
      'Collections',
      ['Collection', 'What is in it'],
      all.map((one) => [link(`${place.base}/collections/${one.id}?f=html`, one.title), text(one.description)]),
    ) + asProgram(place),
  );

export const collectionPage = (
  place: Place,
  collection: Collection,
  extent: Extent | null,
  systems: readonly Reference[],
): string =>
  htmlPage(
    collection.title,
    above(place),
    `<p class="lead">${text(collection.description)}</p>
<p>A feature is named by ${text(collection.idIs)}.</p>
${list([
  link(`${place.base}/collections/${collection.id}/items?f=html`, 'Its features'),
  link(`${place.base}/collections/${collection.id}/queryables?f=html`, 'What can be asked for'),
  link(`${place.base}/collections/${collection.id}/schema?f=html`, 'What a feature is made of'),
])}
<h2>Coordinates</h2>
<p>${text(sayExtent(extent))} Kept in ${text(systems[0]?.name ?? '')}, and given in any of these:</p>
${list(systems.map(({ name, uri }) => `${text(name)}: <code>${text(uri)}</code>`))}${asProgram(place)}`,
  );

function sayExtent(extent: Extent | null): string {
  const box = boxOf(extent);
  if (box === null) return 'Nothing is loaded.';
  const [west, south, east, north] = box;
  return `All that is loaded lies from longitude ${west} to ${east} and from latitude ${south} to ${north}.`;
}

export const propertiesPage = (place: Place, collection: Collection, about: string): string =>
  htmlPage(
    `${collection.title}: ${about}`,
    [...above(place), [`${place.base}/collections/${collection.id}?f=html`, collection.title]],
    table(
      'Properties',
      ['Name', 'Type', 'What it says'],
      [
        ['<code>geometry</code>', text(collection.geometry), 'Shape'],
        ...collection.properties.map(({ name, type, title }) => [`<code>${text(name)}</code>`, type, text(title)]),
      ],
    ) + asProgram(place),
  );

const shown = (value: unknown): string => (value === null || value === undefined ? 'none' : text(value));

export function itemsPage(place: Place, page: FeaturePage): string {
  const { collection, features, matched, next } = page;
  const rows = features.map(({ row }) => [
    link(`${place.base}/collections/${collection.id}/items/${encodeURIComponent(row.id)}?f=html`, row.id),
    ...collection.properties.map(({ name }) => shown(row[name])),
  ]);
  const onward = [
    ...(place.given['after'] === undefined ? [] : [link(addressOf(place, { after: null }), 'From the beginning')]),
    ...(next === null ? [] : [link(addressOf(place, { after: next }), 'The features that follow')]),
  ];
  return htmlPage(
    `${collection.title}: features`,
    [...above(place), [`${place.base}/collections/${collection.id}?f=html`, collection.title]],
    `<p>${features.length} shown of ${matched} that match.</p>
${table(collection.title, ['Id', ...collection.properties.map(({ name }) => name)], rows)}
${onward.length === 0 ? '' : `<nav aria-label="Pages">${list(onward)}</nav>`}${asProgram(place)}`,
  );
}

export function itemPage(place: Place, collection: Collection, { row, shape }: Feature, system: Reference): string {
  const rows = collection.properties.map(({ name, title }) => [
    `<code>${text(name)}</code>`,
    shown(row[name]),
    text(title),
  ]);
  const drawn =
    shape === null
      ? '<p>It has no shape.</p>'
      : `<pre tabindex="0" role="region" aria-label="Shape"><code>${text(shorten(shape))}</code></pre>`;
  return htmlPage(
    `${collection.title}: ${row.id}`,
    [
      ...above(place),
      [`${place.base}/collections/${collection.id}?f=html`, collection.title],
      [`${place.base}/collections/${collection.id}/items?f=html`, 'Features'],
    ],
    `${table('Properties', ['Name', 'Value', 'What it says'], rows)}
<h2>Shape</h2>
<p>In ${text(system.name)}.</p>
${drawn}${asProgram(place)}`,
  );
}

const longestShown = 2_000;
const shorten = (shape: string): string =>
  shape.length <= longestShown
    ? shape
    : `${shape.slice(0, longestShown)} … (${shape.length} characters; whole for programs)`;
