import { type Check, differenceOf, type PublishedCase } from './check.ts';

const figure = (value: number | string | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)));
};
const size = (value: number): string => (value === 0 ? '0' : value.toExponential(0));

/** Rounding noise of the last bits differs between machines, and is no difference. */
const noise = 1e-12;
const differenceShown = (check: Check): string => {
  const difference = differenceOf(check);
  return difference < noise ? 'under 1e-12' : size(difference);
};

/** The page that says, for each reference case, what was published, what is expected, what ours is and how far apart. */
export function checksPage(held: Map<PublishedCase, Check[]>): string {
  const figures = [...held.values()].reduce((sum, checks) => sum + checks.length, 0);
  const lines = [
    '# Published results, and ours',
    '',
    `This page is written by the tests (\`tests/published\`). ${held.size} cases, ${figures} figures. Where a line stands for`,
    'several figures of one kind, it shows the one in which ours is furthest from the expected. _Published_ is what the',
    'source prints; _expected_ is worked out again from the same input with standard packages.',
    '',
  ];
  for (const [one, checks] of held) {
    lines.push(`## ${one.folder.replaceAll('_', ' ')}`, '', `Method: [${one.page}](${one.page})`, '');
    lines.push('| What | Figures | Published | Expected | Ours | Difference | Allowed |');
    lines.push('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [what, same] of kinds(checks)) {
      const worst = same.reduce((a, b) => (differenceOf(b) / b.tolerance > differenceOf(a) / a.tolerance ? b : a));
      const allowed = `${size(worst.tolerance)}${worst.relative === true ? ' of it' : ''}`;
      const shown = [figure(worst.published), figure(worst.expected), figure(worst.ours), differenceShown(worst)];
      lines.push(`| ${what} | ${same.length} | ${shown.join(' | ')} | ${allowed} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

function kinds(checks: Check[]): Map<string, Check[]> {
  const kinds = new Map<string, Check[]>();
  for (const check of checks) kinds.set(check.what, [...(kinds.get(check.what) ?? []), check]);
  return kinds;
}
