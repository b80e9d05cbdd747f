import type { Knex } from 'knex';
import { areaNames } from '../../intake/geography/area-columns.ts';
import type { GeographyTable } from '../../intake/geography/recognise.ts';
import type { Table } from '../../intake/geography/table.ts';
import { type Change, readChanges, readLookUp, readNames } from '../../intake/geography/table-rows.ts';
import { Refusal } from '../../refusal.ts';
import { areaStore } from './area-store.ts';
import { brickStore, type EditionInUse } from './brick-store.ts';
import { figureStore, type LinkRow } from './figure-store.ts';
import { fitKind, sayFit } from './fit.ts';
import { dissolveDistricts } from './load-boundaries.ts';
import { linksFrom } from './links-from.ts';

type Of<W extends GeographyTable['what']> = Extract<GeographyTable, { what: W }>;

const changeWords: Record<Change, string> = { U: 'unchanged', S: 'split', M: 'merged', X: 'irregular' };
/** Seen from the later year, what was split has merged. */
const backwards: Record<Change, Change> = { U: 'U', S: 'M', M: 'S', X: 'X' };

/** Codes of the other census year and the bricks in use that they became, or came from. */
export async function loadChanges(
  trx: Knex,
  edition: EditionInUse,
  table: Table,
  kind: Of<'changes'>,
): Promise<string[]> {
  const forwards = edition.year === kind.toYear;
  if (edition.level !== 'lsoa' || (!forwards && edition.year !== kind.fromYear)) {
    throw new Refusal(
      'not-possible',
      `${table.file}: This look-up is for LSOAs of ${kind.fromYear} and ${kind.toYear}, and the bricks in use are ${edition.code}.`,
    );
  }
  const rows = readChanges(table, kind);
  const ids = new Map((await brickStore(trx).bricks(edition.id)).map((one) => [one.code, one.id]));
  const links = rows.flatMap((row): LinkRow[] => {
    const brickId = ids.get(forwards ? row.to : row.from);
    if (brickId === undefined) return [];
    return forwards
      ? [{ publisherCode: row.from, brickId, change: row.change, name: row.name }]
      : [{ publisherCode: row.to, brickId, change: backwards[row.change], name: row.to }];
  });
  if (links.length === 0) throw new Refusal('not-possible', `${table.file}: None of its codes is a brick in use.`);
  const year = forwards ? kind.fromYear : kind.toYear;
  await figureStore(trx).replaceLinks(edition.id, year, links);
  const counts = (Object.keys(changeWords) as Change[])
    .map((change) => ({ change, rows: links.filter((one) => one.change === change).length }))
    .filter((one) => one.rows > 0)
    .map((one) => `${one.rows} ${changeWords[one.change]}`);
  const said = [
    `${links.length} of ${rows.length} rows link LSOAs of ${year} to the bricks in use: ${counts.join(', ')}.`,
  ];
  if (await areaStore(trx).isLoaded('lsoa')) said.push(...sayFit(await fitKind(trx, 'lsoa', edition), 'LSOAs'));
  return said;
}

/** Which MSOA, ward or district each small area belongs to. Shapes, where they are loaded, go before look-ups. */
export async function loadLookUp(
  trx: Knex,
  edition: EditionInUse,
  table: Table,
  kind: Of<'look-up'>,
): Promise<string[]> {
  const links = await linksFrom(trx, edition, table.file, kind);
  const areas = areaStore(trx);
  const said: string[] = [];
  for (const area of kind.areas) {
    const rows = readLookUp(table, kind.codeColumn, area);
    const areaOf = new Map(rows.map((row) => [row.from, row.area]));
    const names = new Map(rows.map((row) => [row.area, row.name]));
    const bricks = new Map<number, string>();
    for (const { publisherCode, brickId } of links) {
      const found = areaOf.get(publisherCode);
      // Where areas were merged, the lowest code decides: links come in the order of their codes.
      if (found !== undefined && !bricks.has(brickId)) bricks.set(brickId, found);
    }
    if (area.level === 'district') {
      said.push(...(await takeDistricts(trx, edition, bricks, names)));
    } else if (area.level === 'msoa' || area.level === 'ward') {
      const [, many] = areaNames[area.level];
      const vintage = area.year === null ? '' : ` of ${area.year}`;
      if (await areas.hasOutlines(area.level)) {
        said.push(`The shapes of ${many} that are loaded hold; the ${many}${vintage} of this look-up are not used.`);
        continue;
      }
      const used = [...new Set(bricks.values())].sort();
      await areas.removeKind(area.level);
      await areas.insert(
        { kind: area.level, edition: edition.id, definedBy: 'look-up', method: 'codes', source: table.file },
        used.map((code) => ({ code, name: names.get(code) ?? code, shape: null })),
      );
      await areas.fitByCodes(area.level, edition.id, [...bricks.keys()], [...bricks.values()]);
      said.push(`${used.length} ${many}${vintage} by look-up.`);
    }
  }
  return said;
}

async function takeDistricts(
  trx: Knex,
  edition: EditionInUse,
  bricks: Map<number, string>,
  names: Map<string, string>,
): Promise<string[]> {
  const known = await brickStore(trx).bricks(edition.id);
  const without = known.filter((one) => one.district_code === null && bricks.has(one.id));
  if (without.length > 0) {
    await brickStore(trx).setDistricts(
      edition.id,
      without.map((one) => one.code),
      without.map((one) => bricks.get(one.id) ?? ''),
    );
    return dissolveDistricts(trx, edition.id, names);
  }
  const named = await areaStore(trx).nameDistricts([...names]);
  return [`Districts agree with the bricks; ${named} names changed.`];
}

export async function loadDistrictNames(trx: Knex, table: Table, kind: Of<'district-names'>): Promise<string[]> {
  const named = await areaStore(trx).nameDistricts(readNames(table, kind.codeColumn, kind.nameColumn));
  return [`Names of districts; ${named} changed.`];
}
