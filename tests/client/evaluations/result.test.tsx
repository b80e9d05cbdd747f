import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/features/evaluations/contract.ts';
import { FindingChip } from '../../../client/evaluations/finding.tsx';
import { agreement, agreementTitle } from '../../../client/evaluations/result/agreement.ts';
import { expectedTitle } from '../../../client/evaluations/result/core-panels.tsx';
import { reasonRuns } from '../../../client/evaluations/result/data-panel.tsx';
import { Result } from '../../../client/evaluations/result/result.tsx';
import { exampleCore, exampleNotEvaluable, exampleRecord } from './example-record.ts';

const page = (record: typeof exampleRecord): string => renderToStaticMarkup(<Result record={record} id="1" />);
const count = (html: string, part: string): number => html.split(part).length - 1;

describe('the page of a result', () => {
  const html = page(exampleRecord);

  it('says the sentence first, then what decided it and the level of evidence', () => {
    expect(html.indexOf('24% lower than comparison areas imply')).toBeLessThan(html.indexOf('<figure'));
    expect(html.includes('chance is not ruled out')).toBe(true);
    expect(html.includes('Evidence level 3 of 5')).toBe(true);
  });

  it('has words for every picture, and a table that says the same as every chart', () => {
    expect(html.match(/role="img"(?! aria-label="\S)/g)).toBeNull();
    expect(count(html, '<figure class="chart">')).toBeGreaterThanOrEqual(9);
    expect(count(html, 'Show as a table')).toBe(count(html, '<figure class="chart">'));
  });

  it('never writes a hyphen for a minus', () => {
    const text = html.replaceAll(/<[^>]*>/g, ' ');
    expect(text).not.toMatch(/\s-\d/);
  });

  it('has one title of the first rank', () => {
    expect(count(html, '<h1')).toBe(1);
  });

  it('keeps withheld and missing answers apart from zero', () => {
    expect(html.includes('[c]')).toBe(true);
    expect(html.includes('Not scored, for lack of figures before or after: Volunteers.')).toBe(true);
  });
});

describe('a run that could not evaluate', () => {
  const html = page(exampleNotEvaluable);

  it('says why, and shows the data all the same but no figure', () => {
    expect(html.includes('Not evaluable')).toBe(true);
    expect(html.includes('Why there is no figure here')).toBe(true);
    expect(html.includes('months were used')).toBe(true);
    expect(count(html, 'id="placebo"') + count(html, 'id="expected"')).toBe(0);
  });
});

describe('a run after the plan was changed', () => {
  it('is called exploratory with the reasons, and not registered', () => {
    const html = page({ ...exampleRecord, exploratory: ['The window was changed after the first look.'] });
    expect(html.includes('exploratory')).toBe(true);
    expect(html.includes('The window was changed after the first look.')).toBe(true);
    expect(!html.includes('Plan registered')).toBe(true);
  });
});

describe('titles', () => {
  it('claim a fall only when the interval excludes no change', () => {
    expect(expectedTitle(exampleCore, 'incidents')).toBe('Incidents fell below what was expected');
    const unsure = { ...exampleCore, effect: { ...exampleCore.effect, upper: 3 } };
    expect(expectedTitle(unsure, 'incidents')).toBe('Incidents stayed within what was expected');
  });

  it('say whether estimates agree', () => {
    expect(agreement(exampleCore)).toEqual({ same: 4, all: 4 });
    const [first, second, ...rest] = exampleCore.models;
    if (!first || !second) throw new Error('The example has five models.');
    const models = [first, ...[second].map((model) => ({ ...model, value: 2 })), ...rest];
    expect(agreementTitle({ ...exampleCore, models })).toBe('Most estimates point the same way');
  });
});

describe('a finding as a chip', () => {
  it('has a name and a shape of its own', () => {
    const findings: Finding[] = ['strong', 'some', 'none', 'harm', 'not-evaluable'];
    const chips = findings.map((finding) => renderToStaticMarkup(<FindingChip finding={finding} />));
    expect(new Set(chips.map((chip) => chip.replaceAll(/class="[^"]*"/g, ''))).size).toBe(5);
  });
});

describe('months left out', () => {
  it('are said together where the reason is the same', () => {
    const months = [
      { month: '2023-08', reason: 'Picked on these' },
      { month: '2023-07', reason: 'Picked on these' },
      { month: '2023-09', reason: 'No file came' },
      { month: '2024-01', reason: 'No file came' },
    ];
    expect(reasonRuns(months)).toEqual([
      { first: '2023-07', last: '2023-08', reason: 'Picked on these' },
      { first: '2023-09', last: '2023-09', reason: 'No file came' },
      { first: '2024-01', last: '2024-01', reason: 'No file came' },
    ]);
  });
});
