import type { Knex } from 'knex';
import { carry, type Link } from '../../intake/geography/carry.ts';
import { readCategories, readClasses } from '../../intake/geography/category-rows.ts';
import type { GeographyTable } from '../../intake/geography/recognise.ts';
import type { Table } from '../../intake/geography/table.ts';
import { Refusal } from '../../refusal.ts';
import type { EditionInUse } from './brick-store.ts';
import { featureStore } from './feature-store.ts';
import { linksFrom } from './links-from.ts';

type Of<W extends GeographyTable['what']> = Extract<GeographyTable, { what: W }>;

const count = (value: number): string => value.toLocaleString('en-GB');

/** Households by category, carried to the bricks in use as the households themselves are; nothing for a table of totals. */
export async function loadCategories(
  trx: Knex,
  edition: EditionInUse,
  table: Table,
  kind: Of<'people' | 'households'>,
  {
    totals,
    links,
    weight,
    source,
  }: {
    totals: Map<string, number>;
    links: Link[];
    weight: (brickId: number) => number;
    source: string;
  },
): Promise<string[]> {
  if (kind.categories === null) return [];
  const categories = readCategories(table, kind.codeColumn, kind.categories, totals);
  const carried = [...categories].map(([feature, own]) => ({ feature, ...carry(own, links, weight) }));
  const rows = carried.flatMap(({ feature, byBrick }) =>
    [...byBrick].map(([brickId, value]) => ({ brickId, feature, value })),
  );
  await featureStore(trx).replaceTable(edition.id, kind.categories.table, source, rows);
  const households = carried.reduce((sum, { total }) => sum + total, 0);
  return [`${count(households)} households in ${categories.size} categories of ${kind.table} (${source}).`];
}

/** The rural-urban class of each brick: of the only code that it came of, or as a share of each where it came of several. */
export async function loadRuralUrban(
  trx: Knex,
  edition: EditionInUse,
  table: Table,
  kind: Of<'rural-urban'>,
): Promise<string[]> {
  const links = await linksFrom(trx, edition, table.file, kind);
  const classes = new Map(readClasses(table, kind).map((one) => [one.code, one]));
  const codesOf = new Map<number, string[]>();
  for (const { publisherCode, brickId } of links) {
    const known = codesOf.get(brickId);
    if (known === undefined) codesOf.set(brickId, [publisherCode]);
    else known.push(publisherCode);
  }
  const rows: { brickId: number; feature: string; value: number }[] = [];
  let [classed, urban] = [0, 0];
  for (const [brickId, codes] of codesOf) {
    const own = codes.flatMap((code) => classes.get(code) ?? []);
    // A part of what it came of would look like the whole.
    if (own.length === 0 || own.length < codes.length) continue;
    const shares = new Map<string, number>();
    for (const { isUrban, classCode } of own) {
      const feature = `${isUrban ? 'urban' : 'rural'}-${classCode}`;
      shares.set(feature, (shares.get(feature) ?? 0) + 1 / own.length);
    }
    classed += 1;
    if (own.every(({ isUrban }) => isUrban)) urban += 1;
    for (const [feature, value] of shares) rows.push({ brickId, feature, value });
  }
  if (classed === 0) throw new Refusal('not-possible', `${table.file}: None of its codes is a brick in use.`);
  const year = kind.year === null ? '' : ` ${kind.year}`;
  await featureStore(trx).replaceTable(edition.id, 'rural-urban', `Rural-urban classification${year}`, rows);
  return [
    `The rural-urban class of ${count(classed)} small areas: ${count(urban)} urban, ${count(classed - urban)} rural.`,
  ];
}
