import { describe, expect, it } from 'vitest';
import { demonstrationSeed, growCounty, knownEffects } from '../../seeds/demonstration.ts';
import { demonstrationQuestions, demonstrationSurveys } from '../../seeds/perceptions/surveys.ts';
import { marginsFile, respondentsFile } from '../../seeds/perceptions/survey-files.ts';
import { indicatorFigures, indicatorFile } from '../../seeds/resilience/indicator-figures.ts';
import { demonstrationIndicators, indicatorYears } from '../../seeds/resilience/indicators.ts';

const county = growCounty(demonstrationSeed);
const figures = indicatorFigures(county, demonstrationSeed);
const [, before = ['', ''], after = ['', '']] = indicatorYears;

/** Share of a zone's people in each area, bricks and small areas alike. */
function sharesIn(zone: string): Map<string, number> {
  const inZone = new Set(county.zones.find(({ code }) => code === zone)?.brickCodes);
  const people = new Map<string, { all: number; inside: number }>();
  for (const brick of county.bricks) {
    for (const code of [brick.code, brick.smallAreaCode]) {
      const sum = people.get(code) ?? { all: 0, inside: 0 };
      sum.all += brick.people;
      if (inZone.has(brick.code)) sum.inside += brick.people;
      people.set(code, sum);
    }
  }
  return new Map([...people].map(([code, { all, inside }]) => [code, inside / all]));
}

/** Expected change of a share in the zone, in points of percent. */
function changeIn(zone: string, indicator: string): number {
  const shares = sharesIn(zone);
  const shareIn = (first: string): number => {
    let [good, all] = [0, 0];
    for (const one of figures) {
      if (one.indicator.code !== indicator || one.first !== first) continue;
      const weight = (shares.get(one.area) ?? 0) * one.denominator;
      good += weight * one.expectedShare;
      all += weight;
    }
    return (100 * good) / all;
  };
  return shareIn(after[0]) - shareIn(before[0]);
}

describe('the indicators of the demonstration', () => {
  it('are six, of four years, for every area of their level, and the same for the same seed', () => {
    expect(demonstrationIndicators).toHaveLength(6);
    const areas = { brick: county.bricks.length, lsoa: new Set(county.bricks.map((one) => one.smallAreaCode)).size };
    for (const indicator of demonstrationIndicators) {
      const own = figures.filter((one) => one.indicator === indicator);
      expect(own).toHaveLength(4 * areas[indicator.level]);
      expect(own.every(({ numerator, denominator }) => numerator >= 0 && numerator <= denominator)).toBe(true);
    }
    expect(indicatorFile(indicatorFigures(county, demonstrationSeed))).toBe(indicatorFile(figures));
  });

  it('improve in Bell Foundry where that is planted, seen in part through small areas', () => {
    expect(changeIn('bell-foundry', 'neighbours-help')).toBeGreaterThan(7);
    expect(changeIn('bell-foundry', 'belonging')).toBeGreaterThan(7);
    expect(changeIn('bell-foundry', 'repeat-calls')).toBeLessThan(-1.5);
  });

  it('change nowhere else by more than what all areas share and a little noise', () => {
    const planted = new Set(knownEffects.flatMap((one) => (one.kind === 'indicator-effect' ? one.indicator : [])));
    for (const { code } of county.zones) {
      for (const indicator of demonstrationIndicators) {
        if (code === 'bell-foundry' && planted.has(indicator.code)) continue;
        expect(Math.abs(changeIn(code, indicator.code))).toBeLessThan(3);
      }
    }
  });
});

/** Change of good answers in the zone less that in comparison areas, in points of percent, over many seeds. */
function changesOf(survey: (typeof demonstrationSurveys)[number], seeds: number): number[] {
  const sums = demonstrationQuestions.map(() => 0);
  for (let seed = 1; seed <= seeds; seed += 1) {
    const [head = '', ...lines] = respondentsFile(survey, seed).trim().split('\n');
    const rows = lines.map((line) => line.split(','));
    demonstrationQuestions.forEach(({ code, good }, at) => {
      const column = head.split(',').indexOf(code);
      const share = (wave: string, area: string): number => {
        const own = rows.filter((row) => row[1] === wave && row[2] === area && row[column] !== 'Don’t know');
        return own.filter((row) => good.includes(row[column] ?? '')).length / own.length;
      };
      const inZone = share('after', 'zone') - share('before', 'zone');
      const elsewhere = share('after', 'comparison') - share('before', 'comparison');
      sums[at] = (sums[at] ?? 0) + (100 * (inZone - elsewhere)) / seeds;
    });
  }
  return sums;
}

describe('the surveys of the demonstration', () => {
  it('hold what is planted for two of four questions in Bell Foundry, and nothing elsewhere', () => {
    for (const survey of demonstrationSurveys) {
      const changes = changesOf(survey, 40);
      demonstrationQuestions.forEach(({ code }, at) => {
        const planted = knownEffects.find(
          (one) => one.kind === 'survey-effect' && one.survey === survey.code && one.question === code,
        );
        const points = planted?.kind === 'survey-effect' ? planted.points : 0;
        expect(Math.abs((changes[at] ?? 0) - points)).toBeLessThan(3.5);
      });
    }
  });

  it('weigh by as many adults as live in the zone, whichever group is asked', () => {
    for (const survey of demonstrationSurveys) {
      const rows = marginsFile(survey, county)
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      const totalOf = (group: string): number =>
        rows.filter((row) => row[0] === 'zone' && row[1] === group).reduce((sum, row) => sum + Number(row[3]), 0);
      expect(Math.abs(totalOf('age') - totalOf('sex'))).toBeLessThan(3);
      expect(Math.abs(totalOf('age') - totalOf('tenure'))).toBeLessThan(3);
    }
  });
});
