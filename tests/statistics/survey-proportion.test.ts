import { describe, expect, it } from 'vitest';
import { linearisedVariance } from '../../server/statistics/linearised-variance.ts';
import { logitInterval, surveyProportion } from '../../server/statistics/survey-proportion.ts';
import { wilsonInterval } from '../../server/statistics/wilson.ts';

const answers = [true, true, false, false, false, null, true, false];
const equal = answers.map(() => 1);

describe('a weighted proportion', () => {
  it('with equal weights is the plain one, with Wilson’s interval of who answered', () => {
    const found = surveyProportion(answers, equal);
    expect(found).toMatchObject({ answered: 7, yes: 3, value: 3 / 7, unweighted: 3 / 7, basis: 'weights' });
    expect(found.upper).toBeCloseTo(wilsonInterval(3 / 7, 7).upper, 12);
  });

  it('does not change with the unit of the weights', () => {
    const weights = [1, 2, 3, 1, 2, 3, 1, 2];
    const [one, other] = [1, 1000].map((scale) =>
      surveyProportion(
        answers,
        weights.map((weight) => weight * scale),
      ),
    );
    expect(other?.lower).toBeCloseTo(one?.lower ?? NaN, 12);
  });

  it('is less sure where whole streets answer alike', () => {
    const alike = [...Array<boolean>(10).fill(true), ...Array<boolean>(10).fill(false)];
    const weights = alike.map(() => 1);
    const units = alike.map((_, i) => `street ${Math.floor(i / 5)}`);
    const found = surveyProportion(alike, weights, { design: { units } });
    expect(found.basis).toBe('design');
    expect(found.designEffect).toBeGreaterThan(4);
    expect(found.upper).toBeGreaterThan(surveyProportion(alike, weights).upper);
  });

  it('takes Kish’s number where all say the same, and still has an interval', () => {
    const units = answers.map((_, i) => String(i));
    const found = surveyProportion(
      answers.map(() => false),
      equal,
      { design: { units } },
    );
    expect(found).toMatchObject({ value: 0, lower: 0, basis: 'weights', effectiveN: 8 });
    expect(found.upper).toBeGreaterThan(0);
    expect(logitInterval(found)).toBeNull();
  });

  it('takes its scatter from repeated samples where they are given', () => {
    const replicates = [0, 1, 2, 3].map((out) => answers.map((_, i) => (i === out ? 0 : 1)));
    const found = surveyProportion(answers, equal, { replicates });
    expect(found.basis).toBe('replicates');
    expect(found.standardError).toBeCloseTo(Math.sqrt((4 / 3) * (1 / 12) ** 2), 12);
  });

  it('has a logit interval about as wide as Wilson’s', () => {
    const found = surveyProportion(answers, equal);
    expect(logitInterval(found)?.lower).toBeCloseTo(found.lower, 1);
  });

  it('of one respondent has nearly no information, and says so by its width', () => {
    const { lower, upper } = surveyProportion([true], [2]);
    expect(upper - lower).toBeGreaterThan(0.75);
  });

  it('refuses nobody who answered, a weight of zero, and lists that do not match', () => {
    expect(() => surveyProportion([null], [1])).toThrow(RangeError);
    expect(() => surveyProportion([true, false], [1, 0])).toThrow(RangeError);
    expect(() => surveyProportion([true], [1, 1])).toThrow(RangeError);
  });
});

describe('a linearised variance', () => {
  it('falls by what lies between strata', () => {
    const influence = [1, 1.1, 0.9, -1, -1.1, -0.9];
    const strata = ['a', 'a', 'a', 'b', 'b', 'b'];
    expect(linearisedVariance(influence, { strata })).toBeLessThan(linearisedVariance(influence) / 10);
  });

  it('refuses a stratum of one sampling unit, and names it', () => {
    expect(() => linearisedVariance([1, 2, 3], { strata: ['a', 'a', 'b'] })).toThrow(/“b”/);
    expect(() => linearisedVariance([1])).toThrow(RangeError);
    expect(() => linearisedVariance([1, 2], { units: ['a'] })).toThrow(RangeError);
  });
});
