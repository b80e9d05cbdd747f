import type { Collection } from './collection-store.ts';
import { addressOf, type Link, type Place, selfLinks, types } from './present-links.ts';
import type { Reference } from './references.ts';
import type { Feature, FeaturePage } from './service.ts';

type Pair = [number, number];

/** A page of features as GeoJSON text: shapes come as text from the database and are not read where nothing is changed. */
export function featureCollection(place: Place, page: FeaturePage, moment: string): string {
  const features = page.features.map((one) => featureText(page.collection, one, page.system, null));
  const rest = {
    numberMatched: page.matched,
    numberReturned: page.features.length,
    timeStamp: moment,
    links: pageLinks(place, page),
  };
  return `{"type":"FeatureCollection","features":[${features.join(',')}],${JSON.stringify(rest).slice(1)}`;
}

export function pageLinks(place: Place, page: FeaturePage): Link[] {
  const { base } = place;
  const to = (rel: string, href: string, type: string, title: string): Link => ({ rel, href, type, title });
  return [
    ...selfLinks(place, types.geojson),
    ...(page.next === null
      ? []
      : [to('next', addressOf(place, { after: page.next }), types.geojson, 'The features that follow')]),
    to('collection', `${base}/collections/${page.collection.id}`, types.json, page.collection.title),
  ];
}

export function oneFeature(place: Place, collection: Collection, feature: Feature, system: Reference): string {
  const of = `${place.base}/collections/${collection.id}`;
  return featureText(collection, feature, system, [
    ...selfLinks(place, types.geojson),
    { rel: 'collection', href: of, type: types.json, title: collection.title },
  ]);
}

function featureText(collection: Collection, { row, shape }: Feature, system: Reference, links: Link[] | null): string {
  const properties = Object.fromEntries(collection.properties.map(({ name }) => [name, row[name] ?? null]));
  const head = JSON.stringify({ type: 'Feature', id: row.id, properties, ...(links === null ? {} : { links }) });
  return `${head.slice(0, -1)},"geometry":${shape === null ? 'null' : inSystem(shape, system)}}`;
}

/** GeoJSON text of a shape in another system. */
export function inSystem(shape: string, { fromDegrees, decimals }: Reference): string {
  if (fromDegrees === null) return shape;
  const factor = 10 ** decimals;
  const move = (at: unknown): unknown => {
    const [first] = at as unknown[];
    if (typeof first !== 'number') return (at as unknown[]).map(move);
    return fromDegrees(at as Pair).map((value) => Math.round(value * factor) / factor);
  };
  const { type, coordinates } = JSON.parse(shape) as { type: string; coordinates: unknown };
  return JSON.stringify({ type, coordinates: move(coordinates) });
}
