import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportHtml, reportPolicy } from '../../../server/features/runs/present-report-html.ts';
import { reportOf } from '../../../server/features/runs/present-report.ts';
import { protectRecord } from '../../../server/features/runs/protect.ts';
import { fullInputs, recordOf, refusedInputs } from './report-record.ts';

const record = protectRecord(recordOf(fullInputs), 4);
const refused = protectRecord(recordOf(refusedInputs), 4);
const page = reportHtml(reportOf(record, 'record-hash'));
const refusedPage = reportHtml(reportOf(refused, 'record-hash'));
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, first]) => first ?? '');

describe('a report as a page', () => {
  it('has one h1, and no heading skips a level', () => {
    for (const text of [page, refusedPage]) {
      const levels = all(text, /<h([1-6])[ >]/g).map(Number);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    }
  });

  it('says each picture in words, and names a table of the same figures that is there', () => {
    const pictures = all(page, /<svg ([^>]*)>/g);
    expect(pictures.length).toBe(2 * all(page, /<figure id="(figure-\d+)">/g).length);
    expect(pictures.filter((one) => !/role="img" aria-label="[^"]{20,}"/.test(one))).toEqual([]);
    const twins = all(page, /<a href="#(table-\d+)">/g);
    expect(twins).toHaveLength(pictures.length / 2);
    expect(twins.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  it('runs nothing and asks no other place for anything', () => {
    expect(page).not.toMatch(/<script|<link|<img|javascript:|\son\w+=|\sstyle=|url\((?!data:)|https?:/i);
  });

  it('is allowed its own style by hash and nothing else', () => {
    const style = all(page, /<style>([\s\S]*?)<\/style>/g)[0] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(reportPolicy()).toContain(`style-src 'sha256-${hash}'`);
    expect(reportPolicy()).toContain("default-src 'none'");
  });

  it('gives the figures of the record', () => {
    const { core, verdict } = record;
    expect(page).toContain(verdict.sentence);
    expect(page).toContain(`<dd>−${Math.abs(core?.effect.value ?? 0).toFixed(0)}%</dd>`);
    expect(page).toContain(`<dd>${String(core?.observed)}</dd>`);
    expect(page).toContain(`<dd>${String(core?.placebo.rank)} of ${String(core?.placebo.areas)}</dd>`);
    for (const model of core?.models ?? []) expect(page).toContain(model.name);
  });

  it('withholds small counts in pictures and tables alike, and says what is not available', () => {
    expect(page).toMatch(/<th scope="row">November 2020<\/th><td class="number">\[c\]<\/td>/);
    expect(page).toMatch(/<th scope="row">October 2021<\/th><td class="number">\[x\]<\/td>/);
    expect(all(page, /(In this report \[c\] means)/g)).toHaveLength(1);
  });

  it('gives the reasons where nothing could be estimated, and what came all the same', () => {
    expect(refusedPage).toContain('Not evaluable');
    for (const reason of refused.verdict.reasons) expect(refusedPage).toContain(reason);
    expect(refusedPage).not.toContain('class="key-figures"');
    expect(refusedPage).toContain('Data and months left out');
  });

  it('writes what people typed as text', () => {
    const title = '<b onload="x">Ward & "Park"</b>';
    const typed = reportHtml(reportOf({ ...refused, question: { ...refused.question, title } }, ''));
    expect(typed).toContain('&lt;b onload=&quot;x&quot;&gt;Ward &amp; &quot;Park&quot;&lt;/b&gt;');
    expect(typed).not.toContain('<b onload');
  });
});
