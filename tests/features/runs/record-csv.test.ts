import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { recordCsv } from '../../../server/features/runs/present-csv.ts';
import { protectRecord } from '../../../server/features/runs/protect.ts';
import { fullInputs, recordOf, refusedInputs } from './report-record.ts';

type Line = Record<string, string>;
const linesOf = (text: string): Line[] => parse(text, { columns: true });

/** Every number of a record's strands, whatever it is called there. */
function numbersOf(value: unknown, names: readonly string[] = []): { at: string; value: number }[] {
  if (typeof value === 'number') return [{ at: names.join('.'), value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => numbersOf(one, [...names, name]));
}

describe('a record as tidy rows', { timeout: 60_000 }, () => {
  const record = protectRecord(recordOf(fullInputs), 0);
  const lines = linesOf(recordCsv(record));

  it('holds every series and estimate of all four strands', () => {
    const { core, displacement, resilience, perceptions } = record;
    const written = new Set(
      lines.flatMap((line) => [line['value'], line['lower'], line['upper'], line['p'], line['q']]),
    );
    const answered = new Set(lines.map((line) => line['note']?.replace(/ answers$/, '')));
    const figures = numbersOf({ core, displacement, resilience, perceptions }).filter(
      // Places, counts of areas and what a figure is made of are told beside it, and no figures themselves.
      ({ at }) => !/placebo\.(rank|areas)$|Metres$|\.(people|z|weight|responseRate|effective|areas|quarter)$/.test(at),
    );
    const lost = figures.filter(({ value }) => !written.has(String(value)) && !answered.has(String(value)));
    expect(lost).toEqual([]);
    expect(figures.length).toBeGreaterThan(500);
  });

  it('says of each row what it is about', () => {
    for (const line of lines) {
      expect([line['strand'] === '', line['figure'] === '', line['evaluation']]).toEqual([
        ...[false, false, 'bell-foundry-asb'],
      ]);
    }
  });

  it('gives no confidence to what has no limits', () => {
    for (const line of lines.filter(({ confidence }) => confidence !== '')) {
      expect([line['confidence'], Number.isFinite(Number(line['lower'] || 'none'))]).toEqual(['0.95', true]);
    }
  });

  it('withholds small counts and leaves no trace of them on the index of the mix', () => {
    const hidden = linesOf(recordCsv(protectRecord(recordOf(fullInputs), 2)));
    const month = fullInputs.months[10];
    const of = (figure: string) =>
      hidden.find((line) => line['figure'] === figure && line['place'] === month)?.['value'];
    expect([of('observed'), of('zone on the index')]).toEqual(['[c]', '']);
    expect(of('mix on the index')).not.toBe('');
  });

  it('of a place that cannot be evaluated has the months left out, and no figure of the core problem', () => {
    const refused = linesOf(recordCsv(protectRecord(recordOf(refusedInputs), 0)));
    expect(refused.filter((line) => line['strand'] === 'core problem')).toEqual([]);
    expect(refused.some((line) => line['figure'] === 'month left out')).toBe(true);
  });
});
