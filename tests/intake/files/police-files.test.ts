import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { monthContent } from '../../../server/intake/content.ts';
import { openSources } from '../../../server/intake/files/open-sources.ts';
import { readDemandFile } from '../../../server/intake/files/read-demand-file.ts';
import { expectedFile, hasPoliceFiles, policeFolder, referenceKey } from './sources-for-tests.ts';
import { zipOf } from './zip-for-tests.ts';

interface Tally {
  rows: number;
  no_coordinates: number;
  no_lsoa_code: number;
  asb: number;
  no_crime_id: number;
  by_crime_type: Record<string, number>;
}

interface Expected {
  months: Record<string, Tally>;
  overall: Tally & { dup_crime_id: number; dup_crime_id_distinct: number };
}

async function readAll(path: string) {
  const files: Record<string, Tally> = {};
  const references = new Map<bigint, number>();
  const contents = monthContent();
  let issues = 0;
  let wrongMonth = 0;
  for await (const source of openSources(path)) {
    const month = source.name.slice(0, 7);
    const tally: Tally = { rows: 0, no_coordinates: 0, no_lsoa_code: 0, asb: 0, no_crime_id: 0, by_crime_type: {} };
    files[month] = tally;
    for await (const batch of readDemandFile(source, { referenceKey })) {
      issues += batch.issues.length;
      tally.rows += batch.rowsRead;
      for (const row of batch.rows) {
        contents.add(row.month, row.content);
        if (row.month !== month) wrongMonth += 1;
        if (row.point === null) tally.no_coordinates += 1;
        if (row.areaCode === null) tally.no_lsoa_code += 1;
        if (row.category === 'Anti-social behaviour') tally.asb += 1;
        if (row.reference === null) tally.no_crime_id += 1;
        else references.set(row.reference, (references.get(row.reference) ?? 0) + 1);
        tally.by_crime_type[row.category] = (tally.by_crime_type[row.category] ?? 0) + 1;
      }
    }
  }
  return { files, references, contents: contents.digests(), issues, wrongMonth };
}

const sumOf = (files: Record<string, Tally>, of: (tally: Tally) => number) =>
  Object.values(files).reduce((sum, tally) => sum + of(tally), 0);

describe.skipIf(!hasPoliceFiles)('the 39 published police files of Leicestershire', () => {
  const expected = existsSync(expectedFile) ? (JSON.parse(readFileSync(expectedFile, 'utf8')) as Expected) : null;

  let once: ReturnType<typeof readAll> | undefined;
  const published = () => (once ??= readAll(policeFolder));

  it('give, file by file and in all, the counts that were measured on them', { timeout: 60_000 }, async () => {
    if (expected === null) throw new Error('no expected figures');
    const read = await published();
    for (const [month, tally] of Object.entries(read.files)) expect(expected.months[month]).toMatchObject(tally);
    expect(Object.keys(read.files).sort()).toEqual(Object.keys(expected.months).sort());
    expect(read.issues).toBe(0);
    expect(read.wrongMonth).toBe(0);
    const { overall } = expected;
    expect(sumOf(read.files, (tally) => tally.rows)).toBe(overall.rows);
    expect(sumOf(read.files, (tally) => tally.no_coordinates)).toBe(overall.no_coordinates);
    expect(sumOf(read.files, (tally) => tally.asb)).toBe(overall.asb);
    expect(sumOf(read.files, (tally) => tally.no_crime_id)).toBe(overall.no_crime_id);
    for (const [type, rows] of Object.entries(overall.by_crime_type)) {
      expect([type, sumOf(read.files, (tally) => tally.by_crime_type[type] ?? 0)]).toEqual([type, rows]);
    }
    const recurring = [...read.references.values()].filter((times) => times > 1);
    expect(recurring).toHaveLength(overall.dup_crime_id_distinct);
    expect(recurring.reduce((sum, times) => sum + times - 1, 0)).toBe(overall.dup_crime_id);
    expect([...read.contents.values()].reduce((sum, { rows }) => sum + rows, 0)).toBe(overall.rows);
  });

  it(
    'give the same contents from an archive, with the other line ends, and in another order',
    { timeout: 60_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'police-'));
      try {
        const names = readdirSync(policeFolder).filter((name) => /^(?:2019|2024)/.test(name));
        const archive = join(folder, 'archive.zip');
        const members = names.map((name) => {
          const text = readFileSync(join(policeFolder, name), 'utf8');
          const lines = text.trimEnd().split(/\r?\n/);
          const turned = [lines[0], ...lines.slice(1).reverse()].join(text.includes('\r\n') ? '\n' : '\r\n');
          return { name: `${name.slice(0, 7)}/${name}`, content: turned };
        });
        writeFileSync(archive, await zipOf(members));
        const packed = await readAll(archive);
        const plain = await published();
        expect(packed.contents.size).toBe(names.length);
        for (const [month, content] of packed.contents) expect(content).toEqual(plain.contents.get(month));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
