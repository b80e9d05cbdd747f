import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportPdf } from '../../../server/features/runs/present-report-pdf.ts';
import { reportOf } from '../../../server/features/runs/present-report.ts';
import { protectRecord } from '../../../server/features/runs/protect.ts';
import { fullInputs, recordOf } from './report-record.ts';

interface Leaf {
  role?: string;
  alt?: string;
  children?: Leaf[];
}
const record = protectRecord(recordOf(fullInputs), 4);
const report = reportOf(record, 'record-hash');
const enough = 60_000;

let bytes: Buffer;
let text = '';
let tags: Leaf[] = [];
let info: Record<string, unknown> = {};
let outline: string[] = [];
let sizes: number[] = [];

beforeAll(async () => {
  bytes = await reportPdf(report);
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info: facts } = await file.getMetadata();
  info = facts as Record<string, unknown>;
  outline = ((await file.getOutline()) as { title: string }[] | null)?.map(({ title }) => title) ?? [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    text += `${words.map(({ str }) => str).join(' ')} `;
    sizes = [...sizes, ...words.map(({ height }) => height)];
    tags = [...tags, ...flat((await page.getStructTree()) as Leaf | null)];
  }
}, enough);

const flat = (leaf: Leaf | null): Leaf[] => (leaf === null ? [] : [leaf, ...(leaf.children ?? []).flatMap(flat)]);
const ofRole = (role: string): Leaf[] => tags.filter((tag) => tag.role === role);

describe('a report as a PDF', () => {
  it('says its title and its language', () => {
    expect(info['Title']).toBe(`${report.title}: evaluation report`);
    expect(info['Language']).toBe('en-GB');
  });

  it('has headings, tables with heading cells, and every picture in words', () => {
    expect(ofRole('H1')).toHaveLength(1);
    expect(ofRole('H2').length).toBe(report.sections.length);
    const blocks = report.sections.flatMap((section) => section.blocks);
    const figures = ofRole('Figure');
    expect(figures).toHaveLength(blocks.filter(({ kind }) => kind === 'figure').length);
    expect(figures.filter(({ alt }) => (alt ?? '').length < 20)).toEqual([]);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? [block.table.rows.length + 1] : []));
    expect(ofRole('TR').length).toBeGreaterThanOrEqual(rows.reduce((sum, one) => sum + one, 0));
    expect(ofRole('TH').length).toBeGreaterThan(ofRole('TR').length);
  });

  it('can be gone through by its sections', () => {
    expect(outline).toEqual([report.title, ...report.sections.map(({ title }) => title)]);
  });

  it('gives the figures of the record, with a true minus sign', () => {
    const words = text.replaceAll(/\s+/g, ' ');
    expect(words).toContain(record.verdict.title);
    expect(words).toContain(`−${Math.abs(record.core?.effect.value ?? 0).toFixed(0)}%`);
    for (const { value } of report.figures) expect(words).toContain(value);
    expect(words).toContain('[c]');
  });

  it('has no words smaller than 9 points', () => {
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.99);
  });

  it('has the same bytes when it is written again', { timeout: enough }, async () => {
    expect(bytes.equals(await reportPdf(reportOf(record, 'record-hash')))).toBe(true);
  });
});
