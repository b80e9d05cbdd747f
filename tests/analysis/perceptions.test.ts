import { describe, expect, it } from 'vitest';
import type { InputSurvey } from '../../server/analysis/inputs.ts';
import { perceptions } from '../../server/analysis/perceptions.ts';

type Respondent = InputSurvey['respondents'][number];
const waves = ['before', 'after'] as const;
const areas = ['zone', 'comparison'] as const;

const base: InputSurvey = {
  ...{ code: 'residents', name: 'Residents', mode: 'by post', isProbabilitySample: true, responseRate: 30 },
  waves: { before: 'first', after: 'second' },
  questions: [
    { code: 'safe', text: 'I feel safe', goodDirection: 'up', good: ['yes'], notAnswers: ['do not know'] },
    { code: 'trust', text: 'I trust my neighbours', goodDirection: 'up', good: ['yes'], notAnswers: ['do not know'] },
    { code: 'leave', text: 'I want to leave', goodDirection: 'down', good: ['yes'], notAnswers: ['do not know'] },
  ],
  ...{ respondents: [], margins: [], tables: [] },
};

/** Of so many asked, how many said yes to everything, and how many did not know. */
const people = (
  area: 'zone' | 'comparison',
  wave: 'before' | 'after',
  asked: number,
  yes: number,
  unsure = 0,
): Respondent[] =>
  Array.from({ length: asked }, (_, at) => {
    const answer = at < yes ? 'yes' : at < asked - unsure ? 'no' : 'do not know';
    return {
      ...{ area, wave, weight: 1, groups: { age: at % 3 === 0 ? 'young' : 'old' } },
      answers: { safe: answer, trust: at % 2 === 0 ? 'yes' : 'no', leave: at % 2 === 0 ? 'yes' : 'no' },
    };
  });
const everybody = (zoneAfter: number): Respondent[] => [
  ...people('zone', 'before', 200, 80),
  ...people('zone', 'after', 200, zoneAfter),
  ...people('comparison', 'before', 200, 80),
  ...people('comparison', 'after', 200, 82),
];
const found = (survey: Partial<InputSurvey>) => perceptions({ ...base, ...survey }, 1);
const first = (survey: Partial<InputSurvey>) => {
  const [question] = found(survey).questions;
  if (question === undefined) throw new Error('There is no question.');
  return question;
};

describe('what residents say', () => {
  it('is set against comparison areas, in percentage points', () => {
    const { change, zone, comparison } = first({ respondents: everybody(120) });
    expect(change?.value).toBeCloseTo(20 - 1, 9);
    expect([zone.before.percent, zone.after.percent, comparison?.after.percent]).toEqual([40, 60, 41]);
  });

  it('has q over its questions: one rare among three is three times less rare', () => {
    const { questions, sentence } = found({ respondents: everybody(120) });
    const p = questions.map((one) => one.p ?? 1);
    expect(p[0]).toBeLessThan(0.01);
    expect(questions[0]?.q).toBeCloseTo(3 * (p[0] ?? 1), 9);
    expect(sentence).toMatch(/^On 1 of 3 questions answers grew better than in comparison areas/);
  });

  it('leaves out who did not know', () => {
    const unsure = everybody(120).map((one, at) =>
      at >= 190 && at < 200 ? { ...one, answers: { safe: 'do not know' } } : one,
    );
    const { zone } = first({ respondents: unsure });
    expect(zone.before.answered).toBe(190);
    expect(zone.before.percent).toBeCloseTo(100 * (80 / 190), 9);
  });

  it.each([
    [49, '[c]', /Fewer than 50 answers: withheld/],
    [50, 50, /Fewer than 100 answers: read with care/],
    [99, 99, /Fewer than 100 answers: read with care/],
    [100, 100, /^$/],
  ])('of %i people in a wave is shown as %s', (asked, answered, flag) => {
    const respondents = areas.flatMap((area) => waves.flatMap((wave) => people(area, wave, asked, 20)));
    const question = first({ respondents });
    expect(question.zone.before.answered).toBe(answered);
    expect(question.flag).toMatch(flag);
    if (asked < 50) {
      expect([question.zone.before.percent, question.zone.before.effective]).toEqual(['[c]', null]);
      expect([question.change, question.p, question.q, question.comparison]).toEqual([null, null, null, null]);
    }
  });

  it('is not available where nobody was asked, which is not withheld', () => {
    const question = first({ respondents: everybody(120).filter(({ wave }) => wave === 'before') });
    expect([question.zone.after.percent, question.zone.after.answered]).toEqual(['[x]', '[x]']);
    expect(question.change).toBeNull();
    expect(question.flag).toMatch(/Nobody answered/);
  });

  it('has no p and no q where who answered was not drawn by chance', () => {
    const { questions, sentence } = found({ respondents: everybody(160), isProbabilitySample: false });
    expect(questions.map(({ p, q }) => [p, q])).toEqual([0, 1, 2].map(() => [null, null]));
    expect(questions[0]?.change?.value).toBeCloseTo(39, 9);
    expect(sentence).toMatch(/described only/);
  });

  it('says that the change may be everybody’s where nobody was asked elsewhere', () => {
    const question = first({ respondents: everybody(120).filter(({ area }) => area === 'zone') });
    expect(question.comparison).toBeNull();
    expect(question.change?.value).toBeCloseTo(20, 9);
    expect(question.flag).toMatch(/may be everybody’s/);
  });

  it('is the same from respondents of equal weight and from their counts', () => {
    const respondents = everybody(120);
    const tables = base.questions.flatMap(({ code: question }) =>
      areas.flatMap((area) =>
        waves.flatMap((wave) =>
          ['yes', 'no'].map((answer) => ({
            ...{ question, area, wave, answer, deff: 1 },
            count: respondents.filter(
              (one) => one.area === area && one.wave === wave && one.answers[question] === answer,
            ).length,
          })),
        ),
      ),
    );
    expect(found({ tables })).toEqual(found({ respondents }));
    const less = first({ tables: tables.map((row) => ({ ...row, deff: 2 })) });
    expect(less.zone.before.effective).toBe(100);
    expect(less.p).toBeGreaterThan(first({ tables }).p ?? 1);
  });

  describe('with known people', { timeout: 60_000 }, () => {
    const margin = (young: number, old: number): InputSurvey['margins'] =>
      areas.flatMap((area) => [
        { area, group: 'age', value: 'young', people: young },
        { area, group: 'age', value: 'old', people: old },
      ]);

    it('counts those more of whom too few answered', () => {
      const respondents = everybody(120).map((one) =>
        one.area === 'zone'
          ? { ...one, answers: { ...one.answers, safe: one.groups['age'] === 'young' ? 'yes' : 'no' } }
          : one,
      );
      const { zone } = first({ respondents, margins: margin(500, 500) });
      expect(zone.before.percent).toBeCloseTo(50, 6);
      expect(zone.before.effective).toBeLessThanOrEqual(200);
    });

    it('is the same each time, and the same for any number of people of the same shares', () => {
      const respondents = everybody(120);
      const one = found({ respondents, margins: margin(400, 600) });
      expect(found({ respondents, margins: margin(400, 600) })).toEqual(one);
      expect(found({ respondents, margins: margin(800, 1200) }).questions[0]?.change?.value).toBeCloseTo(
        one.questions[0]?.change?.value ?? 0,
        9,
      );
    });

    it('takes weights as they were sent, and says so, where a group is not known', () => {
      const unknown = everybody(120).map((one, at) => (at === 0 ? { ...one, groups: { age: 'not said' } } : one));
      const question = first({ respondents: unknown, margins: margin(500, 500) });
      expect(question.zone.before.percent).toBe(40);
      expect(question.flag).toMatch(/could not be brought to the known people/);
    });
  });
});
