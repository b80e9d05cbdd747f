import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { RunInputs } from '../../server/analysis/inputs.ts';
import { planBody } from '../../server/features/evaluations/contract.ts';
import type { PublishedRecord } from '../../server/features/runs/protect.ts';
import type { Services } from '../../server/services.ts';

/** Nothing began in April 2021: the start is invented, so that everything is real but the zone's work. */
const start = '2021-04';
const lockdowns = [
  { from: '2020-03', to: '2020-07', text: 'First national lockdown' },
  { from: '2021-01', to: '2021-04', text: 'Third national lockdown' },
];

interface Figures {
  code: string;
  counted: 'inside-line' | 'small-areas';
  comparisonAreas: number;
  before: number;
  after: number;
  finding: string;
  /** Percent, to three decimals, with its limits. */
  effect: (number | null)[];
  rank: string;
  /** Of all that was counted: months, zone, rings, and the comparison areas with their people. */
  counts: string;
}

/**
 * Both engines are held to these, so that they cannot differ from each other either: to every count, and to the figures that
 * follow. A record is computed from its inputs alone, in a thread that has no database, so equal inputs make equal records.
 */
const expected: Figures[] = [
  {
    ...{ code: 'bell-foundry', counted: 'inside-line', comparisonAreas: 60, before: 112, after: 86 },
    ...{ finding: 'none', effect: [30.388, -21.097, 115.469], rank: '30 of 61', counts: 'd78ac5c0b9eb0122' },
  },
  {
    ...{ code: 'new-parks', counted: 'small-areas', comparisonAreas: 60, before: 343, after: 201 },
    ...{ finding: 'none', effect: [-2.341, -29.395, 35.08], rank: '59 of 61', counts: '8ce592c35bd42197' },
  },
  {
    ...{ code: 'coalville', counted: 'small-areas', comparisonAreas: 49, before: 271, after: 119 },
    ...{ finding: 'none', effect: [-27.563, -57.504, 23.471], rank: '14 of 50', counts: 'c0bd3ba8eb2c568b' },
  },
];

const round = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(3)));

const hashOf = ({ months, series, rings, areas }: RunInputs): string =>
  createHash('sha256').update(JSON.stringify({ months, series, rings, areas })).digest('hex').slice(0, 16);

function figuresOf(code: string, record: PublishedRecord, inputs: RunInputs): Figures {
  const { question, verdict, core, coverage } = record;
  const sum = (from: string, to: string): number =>
    (core?.months ?? []).reduce(
      (total, { month, observed }) =>
        month >= from && month < to && typeof observed === 'number' ? total + observed : total,
      0,
    );
  return {
    code,
    counted: question.zone.counted ?? 'small-areas',
    comparisonAreas: question.comparisonAreas,
    before: sum(coverage.months[0] ?? '', start),
    after: sum(start, '9999-12'),
    finding: verdict.finding,
    effect: [core?.effect.value, core?.effect.lower, core?.effect.upper].map((one) => round(one ?? null)),
    counts: hashOf(inputs),
    rank: `${core?.placebo.rank} of ${core?.placebo.areas}`,
  };
}

/** Claims about evaluations of the three test zones, over a database in which the published police files lie. */
export function claimEvaluations(services: () => Services, zones: readonly string[]): void {
  it('lets each test zone be evaluated whole, the lockdowns said, and again to the same bytes', async () => {
    const { evaluations, runs, shocks } = services();
    for (const lockdown of lockdowns) {
      const everywhere = { kind: 'shock' as const, dataset: null, category: null, leaveOut: false };
      await shocks.record({ ...everywhere, ...lockdown, recordedBy: 'a test' });
    }
    const found: Figures[] = [];
    for (const zone of zones) {
      const outcome = { categories: ['anti-social-behaviour'] };
      const plan = planBody.parse({ title: `Nothing began in ${zone}`, zone, start, outcome });
      const { versions } = await evaluations.register(plan, '2021-03-01T09:00:00.000Z');
      const run = await runs.run({ evaluation: versions[0]?.code ?? '', startedBy: 'a test' });
      expect(run, run.step).toMatchObject({ state: 'done', look: 12 });
      const record = await runs.record(run.id);
      found.push(figuresOf(zone, record, await evaluations.inputs(run.evaluation)));

      expect(record.question.pre).toEqual({ from: '2019-12', to: start });
      expect(record.coverage).toMatchObject({ used: 28, leftOut: [] });
      const said = record.verdict.reasons.join(' ');
      for (const { text } of lockdowns) expect(said).toContain(text);
      const { recordHash, rerunHash } = await runs.rerun(run.id);
      expect(rerunHash).toBe(recordHash);
    }
    expect(found).toEqual(expected.filter(({ code }) => zones.includes(code)));
  }, 120_000);

  it('counts Bell Foundry inside its line, and keeps the small areas that the line cuts out of what it is held against', async () => {
    const { evaluations } = services();
    const [{ code } = { code: '' }] = (await evaluations.list())
      .flatMap(({ versions }) => versions)
      .filter(({ zone }) => zone === 'bell-foundry');
    const map = await evaluations.areasOnMap(code);
    expect(map.map(({ role }) => role)).toEqual(expect.arrayContaining(['zone', 'ring', 'comparison']));
    const { areas } = await evaluations.one(code);
    const inputs = await evaluations.inputs(code);
    expect(inputs.zone).toMatchObject({ people: 1457, counted: 'inside-line' });
    expect(areas.map((area) => area.code)).not.toContain('E01025699');
  });
}
