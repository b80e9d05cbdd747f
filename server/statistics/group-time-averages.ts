import {
  type GroupTimeEffect,
  type GroupTimeEffects,
  influenceError,
  type StaggeredPanel,
} from './group-time-effects.ts';

export interface AverageEffect {
  effect: number;
  /** Null where one of the effects in it has none. */
  standardError: number | null;
}

export interface GroupTimeAverages {
  /** Over all treated group-periods, by size of group. */
  simple: AverageEffect;
  /** Mean over the periods since the start, from 0 on; and each of them, before the start too. */
  dynamic: AverageEffect;
  byElapsed: (AverageEffect & { elapsed: number })[];
  /** Mean of each group over its own treated periods, by size of group; and each of them. */
  group: AverageEffect;
  byGroup: (AverageEffect & { group: number })[];
  /** Mean over the calendar periods in which anyone was treated; and each of them. */
  calendar: AverageEffect;
  byPeriod: (AverageEffect & { period: number })[];
}

interface Average extends AverageEffect {
  influence: Float64Array;
}

/**
 * Question: the effects of groups and periods in one number each: overall, by time since the start, by group, by period.
 * Formula: weighted means of ATT(g, t), weights the shares of the groups among the treated; the standard errors take in that
 * those shares are estimated too.
 * Units: the effects'. Errors: RangeError for no treated period.
 * Source: Callaway and Sant'Anna 2021, section 3. Checked against: the `did` package's four aggregates, to 1e-6.
 */
export function groupTimeAverages(
  found: GroupTimeEffects,
  firstTreated: StaggeredPanel['firstTreated'],
): GroupTimeAverages {
  const after = found.effects.filter(({ group, period }) => period >= group);
  if (after.length === 0) throw new RangeError('Give at least one treated period.');
  const average = (effects: readonly GroupTimeEffect[]) => bySize(effects, found, firstTreated);
  const split = (effects: readonly GroupTimeEffect[], by: (one: GroupTimeEffect) => number) =>
    [...new Set(effects.map(by))]
      .sort((a, b) => a - b)
      .map((key) => ({ key, ...average(effects.filter((one) => by(one) === key)) }));
  const elapsed = split(found.effects, ({ group, period }) => period - group);
  const groups = split(after, ({ group }) => group);
  const periods = split(after, ({ period }) => period);
  const asGroups = groups.map((one) => ({ ...one, group: one.key }));
  const told = ({ effect, standardError }: Average): AverageEffect => ({ effect, standardError });
  return {
    simple: told(average(after)),
    dynamic: told(plain(elapsed.filter(({ key }) => key >= 0))),
    byElapsed: elapsed.map((one) => ({ elapsed: one.key, ...told(one) })),
    group: told(bySize(asGroups, found, firstTreated)),
    byGroup: groups.map((one) => ({ group: one.key, ...told(one) })),
    calendar: told(plain(periods)),
    byPeriod: periods.map((one) => ({ period: one.key, ...told(one) })),
  };
}

type Part = Average & { group: number };

function bySize(
  parts: readonly Part[],
  found: GroupTimeEffects,
  firstTreated: StaggeredPanel['firstTreated'],
): Average {
  const sizeOf = (group: number) => found.sizes.get(group) ?? 0;
  const whole = parts.reduce((sum, { group }) => sum + sizeOf(group), 0);
  const weights = parts.map(({ group }) => sizeOf(group) / whole);
  const mean = combined(parts, weights);
  // A unit moves the shares of the groups as well: ψ of a weight is (1[group] − weight × number of its parts) × n / whole.
  const influence = mean.influence.map((own, unit) => {
    const start = firstTreated[unit];
    let moved = 0;
    for (const part of parts) if (part.group === start) moved += part.effect - mean.effect;
    return own + (moved * found.units) / whole;
  });
  return { ...mean, influence, standardError: mean.standardError === null ? null : influenceError(influence) };
}

function plain(parts: readonly Average[]): Average {
  return combined(
    parts,
    parts.map(() => 1 / parts.length),
  );
}

function combined(parts: readonly Average[], weights: readonly number[]): Average {
  const influence = new Float64Array(parts[0]?.influence.length ?? 0);
  let effect = 0;
  parts.forEach((part, at) => {
    const weight = weights[at] ?? 0;
    effect += weight * part.effect;
    part.influence.forEach((one, unit) => (influence[unit] = (influence[unit] ?? 0) + weight * one));
  });
  const refused = parts.some(({ standardError }) => standardError === null);
  return { effect, influence, standardError: refused ? null : influenceError(influence) };
}
