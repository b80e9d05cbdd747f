import type { Area } from './store.ts';

interface Margin {
  area: Area;
  group: string;
  value: string;
  people: number;
}
export interface Misfit {
  area: Area;
  group: string;
  /** null where the group as a whole is meant. */
  value: string | null;
  sentence: string;
}

const largestDifference = 0.01;

/**
 * Whether weights can be raked to known people at all: every margin needs a respondent in every wave of its area, every
 * respondent a margin, and all margins of an area must be of one population.
 * @param present the values that respondents have, once each by wave, area and group
 */
export function misfits(
  margins: readonly Margin[],
  present: readonly { wave: string; area: Area; group: string; value: string }[],
): Misfit[] {
  const found: Misfit[] = [];
  for (const area of ['zone', 'comparison'] as const) {
    const own = margins.filter((margin) => margin.area === area);
    if (own.length === 0) continue;
    const waves = [...new Set(present.filter((one) => one.area === area).map(({ wave }) => wave))].sort();
    if (waves.length === 0) waves.push('any');
    for (const { group, value } of own) {
      const without = waves.filter((wave) => !present.some((one) => isOf(one, { wave, area, group, value })));
      if (without.length === 0) continue;
      const sentence = `No respondent of the ${area} has ${group} “${value}” in wave ${without.join(', ')}; join it with another value, or leave this group out.`;
      found.push({ area, group, value, sentence });
    }
    for (const group of new Set(own.map((margin) => margin.group))) {
      const values = new Set(own.filter((margin) => margin.group === group).map(({ value }) => value));
      const odd = present.find((one) => one.area === area && one.group === group && !values.has(one.value));
      if (odd === undefined) continue;
      const said = odd.value === '' ? 'a blank' : `“${odd.value}”`;
      const sentence = `Respondents of the ${area} have ${said} in ${group}, for which no people are known; give them, or leave this group out.`;
      found.push({ area, group, value: null, sentence });
    }
    found.push(...unlikeTotals(area, own));
  }
  return found;
}

const isOf = (one: { wave: string; area: Area; group: string; value: string }, other: typeof one): boolean =>
  one.wave === other.wave && one.area === other.area && one.group === other.group && one.value === other.value;

function unlikeTotals(area: Area, own: readonly Margin[]): Misfit[] {
  const totals = new Map<string, number>();
  for (const { group, people } of own) totals.set(group, (totals.get(group) ?? 0) + people);
  const [first, ...others] = [...totals];
  return others.flatMap(([group, total]) => {
    const [name, people] = first ?? ['', total];
    if (Math.abs(total / people - 1) <= largestDifference) return [];
    const sentence = `The people of ${group} add up to ${total.toLocaleString('en-GB')} in the ${area} and those of ${name} to ${people.toLocaleString('en-GB')}; give margins of one population.`;
    return [{ area, group, value: null, sentence }];
  });
}
