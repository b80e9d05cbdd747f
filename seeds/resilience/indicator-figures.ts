import { randomFor } from '../../server/statistics/random.ts';
import { knownEffects } from '../known-effects.ts';
import type { DemonstrationBrick, DemonstrationCounty } from '../types.ts';
import { type DemonstrationIndicator, demonstrationIndicators, indicatorYears } from './indicators.ts';

export interface IndicatorFigure {
  indicator: DemonstrationIndicator;
  area: string;
  first: string;
  last: string;
  numerator: number;
  denominator: number;
  /** The share that the numerator was drawn from. */
  expectedShare: number;
}

const areaSpread = 0.3;
const yearSpread = 0.03;
const noiseSpread = 0.03;

/**
 * The invented figures of every indicator, area and year. On the scale of log odds, an area has its own lasting level,
 * every year its own level for all, and every area and year a little noise; a planted effect changes the share in the
 * bricks of its zone, and an area's share is that of its people.
 */
export function indicatorFigures(county: DemonstrationCounty, seed: number): IndicatorFigure[] {
  const zoneOf = new Map(county.zones.flatMap((zone) => zone.brickCodes.map((code) => [code, zone.code])));
  const bricks = county.bricks.length;
  const deprivationOf = (brick: DemonstrationBrick): number =>
    ((bricks + 1) / 2 - brick.deprivationRank) / (bricks / Math.sqrt(12));
  return demonstrationIndicators.flatMap((indicator) => {
    const areas = new Map<string, DemonstrationBrick[]>();
    for (const brick of county.bricks) {
      const code = indicator.level === 'brick' ? brick.code : brick.smallAreaCode;
      const own = areas.get(code);
      if (own === undefined) areas.set(code, [brick]);
      else own.push(brick);
    }
    const random = randomFor(seed, `drawn for ${indicator.code}`);
    const years = indicatorYears.map(([first, last]) => ({ first, last, level: yearSpread * random.normal() }));
    const baseline = Math.log(indicator.share / (1 - indicator.share));
    const slope = indicator.byDeprivation / (indicator.share * (1 - indicator.share));
    return [...areas].flatMap(([area, members]) => {
      const people = members.reduce((sum, brick) => sum + brick.people, 0);
      const meanOf = (of: (brick: DemonstrationBrick) => number): number =>
        members.reduce((sum, brick) => sum + brick.people * of(brick), 0) / people;
      const level = baseline + slope * meanOf(deprivationOf) + areaSpread * random.normal();
      const denominator = Math.max(1, Math.round(people * indicator.reach));
      return years.map(({ first, last, level: ofYear }) => {
        const plain = 1 / (1 + Math.exp(-level - ofYear - noiseSpread * random.normal()));
        const expectedShare = meanOf((brick) => planted(indicator, zoneOf.get(brick.code), first, plain));
        const numerator = drawn(denominator, expectedShare, random.normal());
        return { indicator, area, first, last, numerator, denominator, expectedShare };
      });
    });
  });
}

function planted(indicator: DemonstrationIndicator, zone: string | undefined, month: string, share: number): number {
  for (const effect of knownEffects) {
    if (effect.kind !== 'indicator-effect' || effect.indicator !== indicator.code || effect.zone !== zone) continue;
    if (effect.period.from !== null && month < effect.period.from) continue;
    return Math.min(0.98, share * effect.multiplier + effect.points / 100);
  }
  return share;
}

/** About binomial; a numerator never leaves 0 to the denominator. */
const drawn = (of: number, share: number, normal: number): number =>
  Math.min(of, Math.max(0, Math.round(of * share + Math.sqrt(of * share * (1 - share)) * normal)));

/** The figures as a file that any partner could have sent. */
export function indicatorFile(figures: readonly IndicatorFigure[]): string {
  const header =
    'indicator,name,unit,per,good_direction,pillar,outcome,source,lag_months,caveat,withheld_up_to,' +
    'area_kind,area_code,first_month,last_month,numerator,denominator';
  const said = new Set<string>();
  const rows = figures.map(({ indicator: one, area, first, last, numerator, denominator }) => {
    const about = said.has(one.code)
      ? [one.code, ...Array<string>(10).fill('')]
      : [
          ...[one.code, one.name, quoted(one.unit), one.per, one.goodDirection, one.pillar, one.outcome],
          ...[one.source, one.lagMonths, quoted(one.caveat), 0],
        ];
    said.add(one.code);
    return [...about, one.level, area, first, last, numerator, denominator].join(',');
  });
  return `${header}\n${rows.join('\n')}\n`;
}

const quoted = (text: string): string => (text.includes(',') ? `"${text}"` : text);
