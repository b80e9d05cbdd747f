import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import type { HexagonsAnswer, HotspotsAnswer, RepeatsAnswer, ScanAnswer } from './contract.ts';

type About = Pick<HotspotsAnswer, 'question' | 'source' | 'monthsReceived' | 'monthsMissing'>;
const aboutColumns: ColumnName[] = [
  ...(['kind', 'from', 'to_before', 'category', 'agency', 'dataset'] as const),
  ...(['months_received', 'months_missing', 'source'] as const),
];
const aboutOf = ({ question, source, monthsReceived, monthsMissing }: About): Row => ({
  kind: question.kind,
  from: question.period.from,
  to_before: question.period.to,
  category: question.category ?? 'all',
  agency: question.agency ?? 'all',
  dataset: question.dataset ?? 'all',
  months_received: monthsReceived,
  months_missing: monthsMissing.join(' '),
  source: source.join('; '),
});

/** One area a row, with all that it takes to work the answer out again. */
export function hotTable(answer: HotspotsAnswer, isDemonstration: boolean): TableDocument {
  const { areas, settings } = answer;
  const about = {
    ...aboutOf(answer),
    statistic: settings.statistic,
    values: settings.values,
    weights: settings.weights,
    permutations: settings.permutations,
    seed: settings.seed,
    q_level: settings.q,
    input_hash: settings.inputHash,
    caution: answer.caution,
  };
  const rows = areas.code.map((code, at): Row => ({
    ...about,
    code,
    name: areas.name[at] ?? '',
    people: areas.people[at] ?? null,
    spot: areas.spot[at] ?? '',
    count: areas.count[at] ?? null,
    rate: areas.rate[at] ?? null,
    value: areas.value[at] ?? null,
    z: areas.z[at] ?? null,
    p: areas.p[at] ?? null,
    q: areas.q[at] ?? null,
  }));
  const columns: ColumnName[] = [
    ...(['code', 'name', 'people', 'count', 'rate', 'value', 'z', 'p', 'q', 'spot', ...aboutColumns] as const),
    ...(['statistic', 'values', 'weights', 'permutations', 'seed', 'q_level', 'input_hash', 'caution'] as const),
  ];
  return makeTable(
    { name: 'hot-spots', title: answer.title, columns, rows, about: aboutTable(answer) },
    isDemonstration,
  );
}

/** One area of one circle a row: the figures are the circle’s. */
export function scanTable(answer: ScanAnswer, isDemonstration: boolean): TableDocument {
  const about = {
    ...aboutOf(answer),
    ...answer.settings,
    input_hash: answer.settings.inputHash,
    caution: answer.caution,
  };
  const rows = answer.clusters.flatMap((cluster, at) =>
    cluster.areas.map(({ code, name }): Row => ({
      ...about,
      circle: at + 1,
      code,
      name,
      count: cluster.count,
      expected: cluster.expected,
      ratio: cluster.ratio,
      people: cluster.people,
      p: cluster.p,
      radius_metres: cluster.radiusMetres,
      beyond_chance: cluster.isBeyondChance ? 'yes' : 'no',
      longitude: cluster.longitude,
      latitude: cluster.latitude,
    })),
  );
  const columns: ColumnName[] = [
    ...(['circle', 'code', 'name', 'count', 'expected', 'ratio', 'people', 'p', 'beyond_chance'] as const),
    ...(['longitude', 'latitude', 'radius_metres', ...aboutColumns] as const),
    ...(['share', 'simulations', 'seed', 'method', 'input_hash', 'caution'] as const),
  ];
  return makeTable({ name: 'circles', title: answer.title, columns, rows, about: aboutTable(answer) }, isDemonstration);
}

/** One hexagon a row, by its middle; those that are withheld are not listed. */
export function hexagonsTable(answer: HexagonsAnswer, isDemonstration: boolean): TableDocument {
  const about = { ...aboutOf(answer), cell_metres: answer.cellMetres };
  const rows = answer.cells.map(({ longitude, latitude, count }): Row => ({ ...about, longitude, latitude, count }));
  const columns: ColumnName[] = ['longitude', 'latitude', 'count', 'cell_metres', ...aboutColumns];
  return makeTable(
    { name: 'hexagons', title: answer.title, columns, rows, about: aboutTable(answer) },
    isDemonstration,
  );
}

/** One repeat location a row. */
export function repeatsTable(answer: RepeatsAnswer, isDemonstration: boolean): TableDocument {
  const { zone, incidents, caution } = answer;
  const about = { ...aboutOf(answer), zone: zone.code, zone_version: zone.version, incidents, caution };
  const rows = answer.locations.map(({ share, topCategory, ...location }): Row => ({
    ...about,
    ...location,
    share_percent: share.value,
    lower: share.lower,
    upper: share.upper,
    top_category: topCategory,
  }));
  const columns: ColumnName[] = [
    ...(['longitude', 'latitude', 'count', 'share_percent', 'lower', 'upper', 'top_category'] as const),
    ...(['zone', 'zone_version', 'incidents', ...aboutColumns, 'caution'] as const),
  ];
  return makeTable(
    { name: 'repeat-locations', title: answer.title, columns, rows, about: aboutTable(answer) },
    isDemonstration,
  );
}
