import type { Knex } from 'knex';
import type { Faults } from '../../intake/formats/sheet.ts';
import {
  type Described,
  type IndicatorFile,
  type IndicatorValue,
  readIndicators,
} from '../../intake/formats/indicators.ts';
import type { SaidOfFile, TurnedAway } from '../../intake/publishers/publisher-file.ts';
import { moveRevision } from '../service/store.ts';
import { readPublished, turnAwayUnknown } from './published-file.ts';
import { type IndicatorFacts, type IndicatorStore, indicatorStore, type PeriodRow, type ValueRow } from './store.ts';

/** What became of a file and of each of its rows: those read are those kept and those turned away. */
export interface ImportedFile {
  what: string;
  read: number;
  kept: number;
  turnedAway: TurnedAway[];
  indicators: Imported[];
}

export interface Imported {
  code: string;
  name: string;
  /** Whether what is said of the indicator itself, or where its way of measuring broke, is new. */
  described: boolean;
  added: number;
  replaced: number;
  unchanged: number;
}

/**
 * Takes in our own sheet, whole or not at all: everything that is wrong with it is told at once. Of a publisher’s file the
 * rows that say nothing of an area kept here are turned away, each with its reason. Values that are already held stay, those
 * that differ are replaced; the same file again changes nothing.
 * @throws Refusal 'file-unreadable' with line and column of each fault
 */
export async function importIndicators(knex: Knex, bytes: Buffer, said: SaidOfFile): Promise<ImportedFile> {
  const published = await readPublished(bytes, said);
  const sheet = published === null ? await readIndicators(bytes) : null;
  return knex.transaction(async (transaction) => {
    const store = indicatorStore(transaction);
    const known = published === null ? null : await turnAwayUnknown(store, published);
    const none: Read = { described: new Map(), values: [], faults: null };
    const file: Read = sheet ?? { ...none, ...known };
    const facts = await settledFacts(store, file);
    if (sheet !== null) await refuseUnknownAreas(store, sheet, sheet.faults);
    sheet?.faults.refuse();
    const indicators: Imported[] = [];
    for (const [code, one] of facts) {
      const values = file.values.filter((value) => value.code === code);
      indicators.push(await saveIndicator(store, one.facts, one.before, values));
    }
    if (indicators.some(isChange)) await moveRevision(transaction);
    return {
      what: published?.what ?? 'indicators',
      indicators,
      turnedAway: known?.turnedAway ?? [],
      read: published?.rows ?? file.values.length,
      kept: new Set(file.values.map(({ line }) => line)).size,
    };
  });
}

export const isChange = ({ described, added, replaced }: Imported): boolean => described || added + replaced > 0;

const required = ['name', 'unit', 'good_direction', 'pillar', 'outcome', 'source'] as const;
const left = { per: 100, lag_months: 0, caveat: '', withheld_up_to: 0 };

/** A publisher’s file has no faults: what is wrong with a row turns that row away. */
type Read = Omit<IndicatorFile, 'faults'> & { faults: Faults | null };

interface Settled {
  facts: IndicatorFacts;
  before: IndicatorFacts | null;
}

/** What the file says of each indicator over what is known of it. */
async function settledFacts(store: IndicatorStore, file: Read): Promise<Map<string, Settled>> {
  const rows = await store.indicators([...file.described.keys()]);
  const known = new Map(rows.map((row) => [row.code, factsOf(row)]));
  const settled = new Map<string, Settled>();
  for (const [code, { line, facts }] of file.described) {
    const before = known.get(code) ?? null;
    const whole: Described = { ...left, ...before, ...facts };
    for (const column of required) {
      if (whole[column] === undefined) {
        file.faults?.add(
          line,
          column,
          `The indicator ${code} is new; say its ${column.replace('_', ' ')} on its first row.`,
        );
      }
    }
    settled.set(code, { facts: { ...(whole as Omit<IndicatorFacts, 'code'>), code }, before });
  }
  return settled;
}

/** Without the database’s own number, which is not to be written back. */
const factsOf = (row: IndicatorFacts): IndicatorFacts => {
  const { code, name, unit, per, good_direction, pillar, outcome, source, lag_months, caveat, withheld_up_to } = row;
  return { code, name, unit, per, good_direction, pillar, outcome, source, lag_months, caveat, withheld_up_to };
};

async function refuseUnknownAreas(store: IndicatorStore, file: Read, faults: Faults): Promise<void> {
  for (const kind of new Set(file.values.map((value) => value.kind))) {
    const own = file.values.filter((value) => value.kind === kind);
    const known = await store.knownCodes(kind, [...new Set(own.map(({ area }) => area))]);
    for (const { area, line } of own) {
      if (known.has(area)) continue;
      faults.add(line, 'area_code', `There is no area of the kind ${kind} with the code ${area.slice(0, 40)}.`);
    }
  }
}

async function saveIndicator(
  store: IndicatorStore,
  facts: IndicatorFacts,
  before: IndicatorFacts | null,
  values: readonly IndicatorValue[],
): Promise<Imported> {
  const keys = Object.keys(facts) as (keyof IndicatorFacts)[];
  const imported: Imported = {
    code: facts.code,
    name: facts.name,
    added: 0,
    replaced: 0,
    unchanged: 0,
    described: before === null || keys.some((key) => before[key] !== facts[key]),
  };
  const id = await store.saveIndicator(facts);
  const held = before === null ? [] : await store.periods([id]);
  for (const group of groupedByPeriod(values)) {
    const [first] = group;
    if (first === undefined) continue;
    const { kind, from, to } = first;
    const period = held.find((one) => one.area_kind === kind && one.from === from && one.to === to);
    await savePeriod(store, id, period ?? null, group, imported);
  }
  return imported;
}

async function savePeriod(
  store: IndicatorStore,
  indicatorId: number,
  held: PeriodRow | null,
  group: readonly IndicatorValue[],
  imported: Imported,
): Promise<void> {
  const { kind, from, to } = group[0] as IndicatorValue;
  const breakNote = group.find((value) => value.breakNote !== null)?.breakNote ?? null;
  const period = { indicator_id: indicatorId, area_kind: kind, from, to, break_note: breakNote };
  const id = held?.id ?? (await store.addPeriod(period));
  if (held !== null && breakNote !== null && held.break_note !== breakNote) {
    await store.setBreak(id, breakNote);
    imported.described = true;
  }
  const known = new Map((held === null ? [] : await store.values(id)).map((row) => [row.area_code, row]));
  const rows = group.map(rowOf);
  const news = rows.filter((row) => !isSame(known.get(row.area_code), row));
  const replaced = news.filter((row) => known.has(row.area_code)).length;
  imported.replaced += replaced;
  imported.added += news.length - replaced;
  imported.unchanged += rows.length - news.length;
  await store.putValues(id, news);
}

const rowOf = ({ area, numerator, denominator, value, lower, upper, missing, note }: IndicatorValue): ValueRow => ({
  area_code: area,
  numerator,
  denominator,
  value,
  lower,
  upper,
  missing,
  note,
});

const isSame = (held: ValueRow | undefined, row: ValueRow): boolean =>
  held !== undefined && (Object.keys(row) as (keyof ValueRow)[]).every((key) => held[key] === row[key]);

function groupedByPeriod(values: readonly IndicatorValue[]): IndicatorValue[][] {
  const groups = new Map<string, IndicatorValue[]>();
  for (const value of values) {
    const key = `${value.kind} ${value.from} ${value.to}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
