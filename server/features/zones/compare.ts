import type { Knex } from 'knex';
import { publishCount, strictest } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import { lastYearOf } from './demand.ts';
import { type DatasetRow, zoneDemandStore } from './demand-store.ts';
import { countWords } from './say.ts';
import { zoneStore, type ZoneVersionRow } from './store.ts';

type Unit = 'people' | 'households';
type Brick = { id: number; code: string } & Record<Unit, number | null>;

export interface Comparison {
  earlier: ZoneVersionRow;
  later: ZoneVersionRow;
  bricksGained: string[];
  bricksLost: string[];
  people: { gained: number | null; lost: number | null };
  households: { gained: number | null; lost: number | null };
  demand: { period: { from: string; to: string }; gained: Published<Figure>; lost: Published<Figure> } | null;
  sentence: string;
}

/** What a zone gained and lost between two versions; demand is that of the last 12 full months, by whole bricks. */
export async function compareVersions(
  knex: Knex,
  datasets: readonly DatasetRow[],
  earlier: ZoneVersionRow,
  later: ZoneVersionRow,
): Promise<Comparison> {
  if (earlier.edition_id !== later.edition_id) {
    const detail = 'Compare versions made of the same small areas: these two were drawn on different census editions.';
    throw new Refusal('not-possible', detail);
  }
  const store = zoneStore(knex);
  const [before, after] = await Promise.all([store.bricksOf(earlier.version_id), store.bricksOf(later.version_id)]);
  const gained = onlyIn(after, before);
  const lost = onlyIn(before, after);
  return {
    earlier,
    later,
    bricksGained: gained.map(({ code }) => code).sort(),
    bricksLost: lost.map(({ code }) => code).sort(),
    people: { gained: total(gained, 'people'), lost: total(lost, 'people') },
    households: { gained: total(gained, 'households'), lost: total(lost, 'households') },
    demand: await demandBetween(knex, datasets, gained, lost),
    sentence: say(earlier.version, later.version, gained, lost),
  };
}

function onlyIn(bricks: readonly Brick[], others: readonly Brick[]): Brick[] {
  const known = new Set(others.map(({ id }) => id));
  return bricks.filter(({ id }) => !known.has(id));
}

function total(bricks: readonly Brick[], unit: Unit): number | null {
  const counts = bricks.map((brick) => brick[unit]);
  return counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

async function demandBetween(
  knex: Knex,
  datasets: readonly DatasetRow[],
  gained: readonly Brick[],
  lost: readonly Brick[],
): Promise<Comparison['demand']> {
  const year = lastYearOf(datasets);
  if (year === null) return null;
  const sending = datasets.filter(({ months }) => months.length > 0);
  const withheldUpTo = strictest(sending.map((dataset) => ({ withheldUpTo: dataset.withheld_up_to })));
  const countOf = async (bricks: readonly Brick[]): Promise<Published<Figure>> => {
    const rows = await zoneDemandStore(knex).ofBricks(
      bricks.map(({ id }) => ({ id, takenIn: true, whollyInside: false })),
      year,
      sending.map(({ id }) => id),
    );
    return publishCount(
      rows.reduce((sum, row) => sum + row.best_fit, 0),
      withheldUpTo,
    );
  };
  const [gainedCount, lostCount] = await Promise.all([countOf(gained), countOf(lost)]);
  return { period: { from: year.from, to: year.to }, gained: gainedCount, lost: lostCount };
}

function say(earlier: number, later: number, gained: readonly Brick[], lost: readonly Brick[]): string {
  if (gained.length + lost.length === 0) return `Versions ${earlier} and ${later} take in the same small areas.`;
  const areas = (bricks: readonly Brick[]): string => {
    const people = total(bricks, 'people');
    const count = bricks.length === 1 ? 'one small area' : `${countWords(bricks.length)} small areas`;
    return people === null || bricks.length === 0 ? count : `${count} with ${countWords(people)} people`;
  };
  const gains = gained.length === 0 ? 'gains nothing' : `gains ${areas(gained)}`;
  const losses = lost.length === 0 ? 'loses nothing' : `loses ${areas(lost)}`;
  return `From version ${earlier} to version ${later} the zone ${gains} and ${losses}.`;
}
