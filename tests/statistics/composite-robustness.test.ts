import { describe, expect, it } from 'vitest';
import { compositeRobustness } from '../../server/statistics/composite-robustness.ts';
import { linearQuantile } from '../../server/statistics/linear-quantile.ts';
import { randomFor } from '../../server/statistics/random.ts';

const random = () => randomFor(7, 'weights');
const third = [1 / 3, 1 / 3, 1 / 3];

describe('how firm a ranking is', () => {
  it('areas that are better in everything keep their rank under all weights', () => {
    const found = compositeRobustness(
      [
        [3, 3, 3],
        [2, 2, 2],
        [1, 1, 1],
      ],
      third,
      random(),
    );
    expect(found.areas.map((area) => area?.rankRange)).toEqual([1, 2, 3].map((rank) => ({ lower: rank, upper: rank })));
    expect(found).toMatchObject({ overlap: 0, mayBeRanked: true });
    expect(found.leaveOneOut.map(({ largestShift }) => largestShift)).toEqual([0, 0, 0]);
  });

  it('areas that are each best in one thing are not ranked', () => {
    const found = compositeRobustness(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      third,
      random(),
    );
    expect(found).toMatchObject({ overlap: 1, mayBeRanked: false });
    expect(found.areas.map((area) => area?.rank)).toEqual([1, 1, 1]);
  });

  it('gives the same for the same seed', () => {
    const scores = [
      [1, 0.2, 0.4],
      [0.3, 1, 0.2],
      [0.5, 0.1, 1],
    ];
    expect(compositeRobustness(scores, third, random())).toEqual(compositeRobustness(scores, third, random()));
  });

  it('draws weights of which each set is as likely as any other', () => {
    // With one indicator of 1 and one of 0 the score is the first weight: uniform for two indicators.
    const [area] = compositeRobustness(
      [
        [1, 0],
        [0, 0],
      ],
      [0.5, 0.5],
      random(),
      { draws: 4000 },
    ).areas;
    expect(area?.scoreRange.lower).toBeCloseTo(0.05, 1);
    expect(area?.scoreRange.upper).toBeCloseTo(0.95, 1);
  });

  it('says how far a geometric mean would move areas', () => {
    const unitScores = [
      [1, 0],
      [0.45, 0.45],
      [0.1, 0.1],
    ];
    const found = compositeRobustness(unitScores, [0.5, 0.5], random(), { unitScores });
    expect(found.geometric).toEqual({ ranks: [3, 1, 2], largestShift: 2 });
  });

  it('leaves an area out whose indicators are missing', () => {
    const found = compositeRobustness(
      [
        [1, 1],
        [null, 2],
        [0, 0],
      ],
      [0.5, 0.5],
      random(),
    );
    expect(found.areas[1]).toBeNull();
    expect(found.areas.map((area) => area?.rank ?? null)).toEqual([1, null, 2]);
  });

  it('refuses one area and one indicator', () => {
    expect(() => compositeRobustness([[1, 2]], [0.5, 0.5], random())).toThrow(RangeError);
    expect(() => compositeRobustness([[1], [2]], [1], random())).toThrow(RangeError);
  });
});

describe('a quantile', () => {
  it('lies between neighbours in proportion', () => {
    expect(linearQuantile([0, 10, 20], 0.25)).toBe(5);
    expect(linearQuantile([4], 0.9)).toBe(4);
    expect(() => linearQuantile([], 0.5)).toThrow(RangeError);
    expect(() => linearQuantile([1], 2)).toThrow(RangeError);
  });
});
