import type { Config } from '../../config.ts';
import type { FootprintKind } from '../words/contract.ts';
import { kindNames } from '../words/kinds.ts';
import type { ServiceAnswer } from './contract.ts';
import type { EditionRow, ServiceStore } from './store.ts';

const openDataAttribution = [
  'Contains public sector information licensed under the Open Government Licence v3.0.',
  'Source: Office for National Statistics. Contains OS data © Crown copyright and database right.',
];
const demonstrationAttribution = [
  'Illustrative county: areas and figures are invented.',
  'Outline: Natural Earth (public domain). Settlements: GeoNames (CC BY 4.0).',
];

export type ServiceSettings = Pick<Config, 'place' | 'tiles'> & { engine: 'PostgreSQL' | 'embedded' };

/** What this installation is and what it holds. */
export function serviceService(store: ServiceStore, settings: ServiceSettings) {
  return {
    async describe(): Promise<ServiceAnswer> {
      const [edition, span, footprints, places, licences, demonstration, dataRevision] = await Promise.all([
        store.editionInUse(),
        store.monthSpan(),
        store.footprintCounts(),
        store.places(),
        store.licences(),
        store.fact('demonstration'),
        store.dataRevision(),
      ]);
      const isDemonstration = demonstration === 'true';
      const counts = new Map(footprints.map((row) => [row.kind, row.footprints]));
      if (edition !== null) counts.set('brick', edition.bricks);
      const kinds = (Object.keys(kindNames) as FootprintKind[]).filter((kind) => (counts.get(kind) ?? 0) > 0);
      return {
        name: 'People Zones',
        place: settings.place,
        demonstration: isDemonstration,
        engine: settings.engine,
        edition: edition === null || edition.bricks === 0 ? null : describeEdition(edition),
        bounds: boundsOf(edition),
        months: span.first === null || span.last === null ? null : { first: span.first, last: span.last },
        dataRevision,
        kinds: kinds.map((kind) => {
          const [name, plural] = kindNames[kind];
          return { kind, name, plural, footprints: counts.get(kind) ?? 0 };
        }),
        tiles: settings.tiles,
        attribution: [...(isDemonstration ? demonstrationAttribution : openDataAttribution), ...licences],
        places,
      };
    },
  };
}
export type ServiceService = ReturnType<typeof serviceService>;

/** Population-weighted centres decide only where every brick has one: a mixture would be two rules at once. */
const describeEdition = (edition: EditionRow): NonNullable<ServiceAnswer['edition']> => ({
  code: edition.code,
  level: edition.level,
  year: edition.year,
  bricks: edition.bricks,
  brickName: 'small area',
  bestFit: edition.centres === edition.bricks ? 'population-weighted-centre' : 'majority-of-area',
  populationSource: edition.people_source,
});

function boundsOf(edition: EditionRow | null): ServiceAnswer['bounds'] {
  if (edition === null) return null;
  const { west, south, east, north } = edition;
  return west === null || south === null || east === null || north === null ? null : [west, south, east, north];
}
