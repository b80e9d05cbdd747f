import type { NetworkFile } from '../../intake/networks/network-file.ts';
import { spreadPatients } from '../../intake/networks/spread-patients.ts';
import type { NetworkLoadStore } from './load-store.ts';
import type { BrickOfArea } from './rows-store.ts';

const sum = (rows: readonly { patients: number }[]): number => rows.reduce((all, { patients }) => all + patients, 0);
const count = (value: number): string => value.toLocaleString('en-GB');

/**
 * Where patients of each practice live: in bricks, in whole people, and elsewhere by area. What was known of the same day
 * is replaced.
 */
export async function loadPatients(
  store: NetworkLoadStore,
  file: NetworkFile,
  source: string,
  bricksOf: ReadonlyMap<string, readonly BrickOfArea[]>,
): Promise<string[]> {
  const { day, patientsElsewhere } = file;
  if (day === null) return [];
  const here = spreadPatients(file.patientsHere, bricksOf);
  const elsewhere = patientsElsewhere.filter(({ patients }) => patients > 0);
  const listSource = `${source}, added up over areas`;
  await store.removePatients(day);
  await store.removeLists(day, listSource);
  await store.addPatients(here, day);
  await store.addPatientsElsewhere(elsewhere, day);
  const said = [
    `${count(sum(here))} people are registered who live in the area that is loaded, and ${count(sum(elsewhere))} elsewhere with the same practices.`,
  ];
  const areas = new Set(file.patientsHere.map(({ area }) => area));
  const shared = [...areas].filter((area) => (bricksOf.get(area)?.length ?? 0) > 1).length;
  if (shared > 0) {
    said.push(
      `${count(shared)} of its ${count(areas.size)} areas are of several bricks: their people are shared out in whole numbers, in proportion to who lives there, and add up to what was printed.`,
    );
  }
  if (here.length === 0) return said;
  if (elsewhere.length === 0) {
    said.push('It names no area outside the one that is loaded, so it does not tell how long the lists are.');
    return said;
  }
  const lists = listsOf([...file.patientsHere, ...elsewhere]);
  const whole = lists.filter(({ practice }) => !file.withoutNumber.has(practice));
  if (whole.length < lists.length) {
    said.push(
      `Of ${count(lists.length - whole.length)} of its practices some number is not known, so it does not tell how long their lists are.`,
    );
  }
  await store.putLists(whole, day, listSource, false);
  return said;
}

function listsOf(rows: readonly { practice: string; patients: number }[]): { practice: string; patients: number }[] {
  const lists = new Map<string, number>();
  for (const { practice, patients } of rows) lists.set(practice, (lists.get(practice) ?? 0) + patients);
  return [...lists].map(([practice, patients]) => ({ practice, patients }));
}
