import type { Knex } from 'knex';
import { readAges } from '../../intake/geography/ages.ts';
import { carry } from '../../intake/geography/carry.ts';
import type { GeographyTable } from '../../intake/geography/recognise.ts';
import { refuseFile } from '../../intake/geography/refuse-file.ts';
import type { Table } from '../../intake/geography/table.ts';
import { readCentres, readDeprivation, readTotals } from '../../intake/geography/table-rows.ts';
import { Refusal } from '../../refusal.ts';
import { areaStore } from './area-store.ts';
import { brickStore, type EditionInUse } from './brick-store.ts';
import { figureStore } from './figure-store.ts';
import { fitKind } from './fit.ts';
import { linksFrom } from './links-from.ts';
import { loadAges } from './load-ages.ts';
import { loadCategories } from './load-features.ts';

type Of<W extends GeographyTable['what']> = Extract<GeographyTable, { what: W }>;

const count = (value: number): string => value.toLocaleString('en-GB');

/** People or households by small area, carried to the bricks in use. */
export async function loadTotals(
  trx: Knex,
  edition: EditionInUse,
  table: Table,
  kind: Of<'people' | 'households'>,
  givenDate: string | null,
): Promise<string[]> {
  const date = givenDate ?? kind.referenceDate;
  if (date === null) throw refuseFile(table.file, 'Say which day these figures are of with --date YYYY-MM-DD.');
  const links = await linksFrom(trx, edition, table.file, kind);
  const bricks = new Map((await brickStore(trx).bricks(edition.id)).map((one) => [one.id, one]));
  const allPeopled = [...bricks.values()].every((one) => one.people !== null);
  const aged = kind.ages === null ? null : readAges(table, kind, kind.ages);
  const totals = aged?.totals ?? readTotals(table, kind);
  const weight = (id: number): number => {
    const brick = bricks.get(id);
    // Whole square metres, so that the last digits of an engine's projection decide nothing.
    return (allPeopled ? brick?.people : Math.round(brick?.area_m2 ?? 0)) ?? 0;
  };
  const carried = carry(totals, links, weight);
  if (carried.byBrick.size === 0)
    throw new Refusal('not-possible', `${table.file}: None of its codes is a brick in use.`);

  const figures = figureStore(trx);
  const source = sourceOf(kind, date, edition);
  const categories = await loadCategories(trx, edition, table, kind, { totals, links, weight, source });
  const ages = await loadAges(trx, edition, aged?.bands ?? [], { links, weight, date, source });
  const values: [number[], number[]] = [[...carried.byBrick.keys()], [...carried.byBrick.values()]];
  if (kind.what === 'people') {
    await figures.writePeople(date, source, ...values);
  } else {
    const before = await figures.householdsSource(edition.id, date);
    if (before !== null && before !== source) {
      if (categories.length > 0) {
        return [
          ...categories,
          `Households on ${date} stay those known already (${before}): census tables differ a little by design.`,
        ];
      }
      throw new Refusal(
        'not-possible',
        `${table.file}: Households on ${date} are known already (${before}); census tables differ a little by design, so the first one is kept.`,
      );
    }
    await figures.writeHouseholds(date, source, ...values);
  }
  await figures.useLatest(edition.id);
  await areaStore(trx).recount(edition.id);
  const without = bricks.size - carried.byBrick.size;
  return [
    `${count(carried.total)} ${kind.what} on ${date} in ${count(carried.byBrick.size)} small areas (${source}).`,
    ...categories,
    ...ages,
    ...(without > 0 ? [`${count(without)} small areas are not in this file; they stay unknown for this date.`] : []),
    ...(carried.passedOver > 0
      ? [`${count(carried.passedOver)} codes outside the bricks in use were passed over.`]
      : []),
  ];
}

function sourceOf(kind: Of<'people' | 'households'>, date: string, edition: EditionInUse): string {
  const year = date.slice(0, 4);
  const isCensus = date === '2021-03-21' || date === '2011-03-27';
  const carried = kind.year !== null && kind.year !== edition.year ? `, carried from LSOA ${kind.year}` : '';
  const name = isCensus
    ? `Census ${year}`
    : date.endsWith('-06-30')
      ? `Mid-${year} population estimate`
      : `Figures of ${date}`;
  return `${name}${kind.what === 'households' ? `, households by ${kind.table}` : ''}${carried}`;
}

/** Population-weighted centres, which then decide the best fit once every brick has one. */
export async function loadCentres(
  trx: Knex,
  edition: EditionInUse,
  table: Table,
  kind: Of<'centres'>,
): Promise<string[]> {
  if (kind.level !== edition.level || (kind.year !== null && kind.year !== edition.year)) {
    throw new Refusal(
      'not-possible',
      `${table.file}: These are centres of ${kind.level}${String(kind.year ?? '').slice(2)}, which say nothing about the bricks in use (${edition.code}); they are not used.`,
    );
  }
  const centres = [...readCentres(table, kind)];
  const set = await brickStore(trx).setCentres(
    edition.id,
    centres.map(([code]) => code),
    centres.map(([, [easting]]) => easting),
    centres.map(([, [, northing]]) => northing),
  );
  if (set === 0) throw new Refusal('not-possible', `${table.file}: None of its codes is a brick in use.`);
  const complete = await brickStore(trx).hasCentres(edition.id);
  if (complete) {
    for (const kindOfArea of await areaStore(trx).fittedKinds()) await fitKind(trx, kindOfArea, edition);
    await areaStore(trx).recount(edition.id);
  }
  return [
    complete
      ? `${count(set)} population-weighted centres; every brick has one, so they now decide the best fit.`
      : `${count(set)} population-weighted centres; some bricks have none, so the largest share of area still decides the best fit.`,
  ];
}

export async function loadDeprivation(
  trx: Knex,
  edition: EditionInUse | null,
  table: Table,
  kind: Of<'deprivation'>,
): Promise<string[]> {
  const rows = readDeprivation(table, kind);
  await figureStore(trx).writeDeprivation(kind.release, rows);
  const other = edition !== null && kind.year !== null && (kind.year !== edition.year || kind.level !== edition.level);
  return [
    `Indices of Deprivation ${kind.release} for ${count(rows.length)} areas.`,
    ...(other
      ? [`They are by LSOA ${kind.year}: used only where a small area has one predecessor by the look-up.`]
      : []),
  ];
}
