import { type AreaSet, writeAreaSet } from '../words/area-ref.ts';
import { capital } from '../words/capital.ts';
import { sayDay } from '../words/days.ts';
import { kindNames } from '../words/kinds.ts';
import { sayShare } from '../words/shares.ts';
import type { Overlap } from './service.ts';

/** How an overlap is said. */

const count = (value: number): string => value.toLocaleString('en-GB');

const methodWords: Record<string, string> = {
  'registered-share':
    'Of every small area, each network has the share of its registered patients who are with the network’s practices.',
  'majority-of-patients': 'Whole small areas, each in the network that most of its registered patients are with.',
  catchment:
    'Whole small areas whose people’s centre lies in the outline that practices say they take patients from; outlines overlap and leave gaps, and say nothing of who is registered.',
  'nearest-practice':
    'Whole small areas, each in the network of the practice that draws it most by size and distance: a guess where nothing better is loaded.',
  'population-weighted-centre': 'Best fit: whole small areas whose people’s centre lies inside the line.',
  'majority-of-area': 'Best fit: whole small areas that lie mostly inside the line.',
  codes: 'Whole small areas named for it.',
};

/** What one set of areas is made of; several methods where areas of it were made in several ways. */
export function sayMethods(of: readonly { method: string | null }[]): { method: string; sentence: string } {
  const methods = [...new Set(of.map(({ method }) => method ?? 'bricks'))].sort();
  const sentences = methods.map((method) => methodWords[method] ?? 'Each small area is one.');
  return { method: methods.join(', '), sentence: sentences.join(' ') };
}

export function saySet(set: AreaSet): string {
  const many = kindNames[set.kind][1];
  const part = set.method?.replaceAll('-', ' ') ?? set.set;
  return part === undefined ? many : `${many} (${part})`;
}

export const titleOf = ({ sides, at }: Overlap): string =>
  `${capital(saySet(sides.rows))} by ${saySet(sides.columns)}, ${sayDay(at)}`;

const mostRows = 3;
const mostColumns = 3;

/** "Bell Foundry: 62% in Charnwood, 31% in Loughborough, 7% in none." */
function sayRow({ rows, columns, shareOfRow }: Overlap, r: number): string {
  const row = rows[r];
  if (row === undefined) return '';
  if (row.places.length === 0) return `${row.name}: cannot be told, as no whole small area lies in it.`;
  if (row.people === 0) return `${row.name} has no whole small area with people in it, so nobody is counted there.`;
  const shares = (shareOfRow[r] ?? [])
    .map((share, c) => ({ share, name: columns[c]?.name ?? '' }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  const said = shares.slice(0, mostColumns).map(({ share, name }) => `${sayShare(share)} in ${name}`);
  const rest = shares.slice(mostColumns).reduce((sum, { share }) => sum + share, 0);
  if (rest > 0) said.push(`${sayShare(rest)} in ${count(shares.length - mostColumns)} more`);
  if (row.unassigned.share > 0) said.push(`${sayShare(row.unassigned.share)} in none`);
  return `${row.name}: ${said.join(', ')}.`;
}

export function sentenceOf(overlap: Overlap): string {
  const { rows, columns, sides, countedOn } = overlap;
  const more = rows.length - mostRows;
  const several = rows.reduce((sum, { inSeveral }) => sum + inSeveral.people, 0);
  const inSeveralRows = columns.some(({ inSeveral }) => inSeveral.people > 0);
  const elsewhere = columns.reduce((sum, one) => sum + (one.elsewhere ?? 0), 0);
  return [
    ...rows.slice(0, mostRows).map((_, r) => sayRow(overlap, r)),
    more > 0 ? `And ${count(more)} more.` : '',
    several > 0
      ? `${capital(saySet(sides.columns))} overlap: ${count(several)} people of the rows are in more than one, and are divided among them so that shares add up; the undivided shares are given beside them.`
      : '',
    inSeveralRows
      ? `${capital(saySet(sides.rows))} overlap: shares of a column are divided among them so that they add up; the undivided shares are given beside them.`
      : '',
    countedOn === null
      ? ''
      : `Shares of a network count its patients on ${sayDay(countedOn)}, ${count(elsewhere)} who live outside the loaded area included; shares of a row count residents.`,
    'A person is counted where the small area is that he or she lives in; whole people add up to each row.',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

export const methodsOf = ({ sides, rows, columns }: Overlap) => [
  { set: writeAreaSet(sides.rows), ...sayMethods(rows) },
  { set: writeAreaSet(sides.columns), ...sayMethods(columns) },
];
