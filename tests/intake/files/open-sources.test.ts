import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSource } from '../../../server/intake/files/named-stream.ts';
import type { NamedStream } from '../../../server/intake/files/named-stream.ts';
import { openSources } from '../../../server/intake/files/open-sources.ts';
import type { SourceOptions } from '../../../server/intake/files/open-sources.ts';
import { readDemandFile } from '../../../server/intake/files/read-demand-file.ts';
import { policeHeader, policeLine, readWhole, referenceKey } from './sources-for-tests.ts';
import { zipOf } from './zip-for-tests.ts';

const file = `${policeHeader}\n${policeLine()}\n`;
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'intake-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function listed(path: string, options: SourceOptions = {}) {
  const ignored: string[] = [];
  const names: string[] = [];
  for await (const source of openSources(path, { ...options, onIgnored: (name) => ignored.push(name) }))
    names.push(source.name);
  return { names, ignored: ignored.sort() };
}

const put = (name: string, content: string | Buffer) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const policeTree: [string, string][] = [
  ['2021-05/2021-05-leicestershire-street.csv', file],
  ['2021-05/2021-05-leicestershire-outcomes.csv', 'x'],
  ['2021-05/2021-05-leicestershire-stop-and-search.csv', 'x'],
  ['2021-04/2021-04-leicestershire-street.csv', file],
  ['notes.txt', 'x'],
  ['inner.zip', 'PK'],
];
const streetFiles = ['2021-04/2021-04-leicestershire-street.csv', '2021-05/2021-05-leicestershire-street.csv'];

describe('the demand files at a path', () => {
  it('are the one file, under the name that its sender gave it', async () => {
    expect((await listed(put('upload-1', file), { name: 'may.csv' })).names).toEqual(['may.csv']);
  });

  it('are the street files of a folder and its subfolders, by name; the others are told', async () => {
    for (const [name, content] of policeTree) put(name, content);
    symlinkSync(join(folder, 'notes.txt'), join(folder, 'link.csv'));
    const { names, ignored } = await listed(folder);
    expect(names).toEqual(streetFiles);
    expect(ignored).toEqual([
      '2021-05/2021-05-leicestershire-outcomes.csv',
      '2021-05/2021-05-leicestershire-stop-and-search.csv',
      'inner.zip',
      'link.csv',
      'notes.txt',
    ]);
  });

  it('are the same from an archive as from a folder, archives within passed over', async () => {
    const { names, ignored } = await listed(
      put('given', await zipOf(policeTree.map(([name, content]) => ({ name, content })))),
    );
    expect(names).toEqual(streetFiles);
    expect(ignored).toContain('inner.zip');
  });

  it('can be opened twice, and after the list has ended', async () => {
    const archive = put('given.zip', await zipOf([{ name: 'a.csv', content: file }]));
    let source: NamedStream | undefined;
    for await (const one of openSources(archive)) source = one;
    if (source === undefined) throw new Error('no source');
    expect(await hashSource(source)).toEqual(await hashSource(source));
    expect((await readWhole(source)).rows).toHaveLength(1);
  });

  it('are refused when there are none', async () => {
    await expect(listed(join(folder, 'absent'))).rejects.toThrow('There is no file or folder "absent"');
    await expect(listed(folder)).rejects.toThrow('holds no CSV file');
    await expect(listed(put('a.zip', await zipOf([])))).rejects.toThrow('holds no CSV file');
    const workbook = await zipOf([{ name: '[Content_Types].xml', content: '<x/>' }]);
    await expect(listed(put('a.xlsx', workbook))).rejects.toThrow('save the sheet as CSV');
  });
});

describe('an archive is refused as a whole, with nothing written,', () => {
  const refused = async (bytes: Buffer, type: string, sentence: string, limits: SourceOptions = {}) => {
    const path = put('given.zip', bytes);
    await expect(listed(path, limits)).rejects.toMatchObject({
      type,
      message: expect.stringContaining(sentence) as string,
    });
    expect(readdirSync(folder)).toEqual(['given.zip']);
  };

  it.each(['../out.csv', '/out.csv', 'a/../../out.csv', 'C:/out.csv', '..\\out.csv'])(
    'when a name leaves it: %s',
    async (name) => {
      await refused(await zipOf([{ name, content: file }]), 'file-unreadable', 'not a sound zip archive');
    },
  );

  it('when it holds a symbolic link', async () => {
    await refused(
      await zipOf([{ name: 'a.csv', content: '/etc/passwd', mode: 0o120777 }]),
      'file-unreadable',
      'symbolic link',
    );
  });

  it('when a file unpacks to more than 100 times its size', async () => {
    await refused(await zipOf([{ name: 'a.csv', content: Buffer.alloc(4_000_000, 'a') }]), 'too-large', '100 times');
  });

  it('when a file, or all together, are too large', async () => {
    const bytes = await zipOf([
      { name: 'a.csv', content: file },
      { name: 'b.csv', content: file },
    ]);
    await refused(bytes, 'too-large', 'MB unpacked', { maxEntryBytes: 100 });
    await refused(bytes, 'too-large', 'MB; split it', { maxTotalBytes: file.length + 1 });
  });

  it('when it holds more than 10,000 files', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}.csv`, content: '', compress: false }));
    await refused(await zipOf(many), 'too-large', 'more than 10000 files');
  });

  it('when it is cut short', async () => {
    const bytes = await zipOf([{ name: 'a.csv', content: file }]);
    await refused(bytes.subarray(0, -30), 'file-unreadable', 'not a sound zip archive');
  });

  it('when it is damaged in a place where unpacking alone would not notice', async () => {
    const bytes = await zipOf([{ name: 'a.csv', content: file, compress: false }]);
    bytes.write('2031', bytes.indexOf('2021-05'));
    const path = put('given.zip', bytes);
    const read = async () => {
      for await (const source of openSources(path)) await readWhole(source);
    };
    await expect(read()).rejects.toMatchObject({
      type: 'file-unreadable',
      message: expect.stringContaining('checksum') as string,
    });
  });

  it('when it unpacks to more than it declares', async () => {
    const bytes = await zipOf([{ name: 'a.csv', content: file.repeat(3) }]);
    for (const signature of ['PK\u0001\u0002', 'PK\u0003\u0004']) {
      const at = bytes.indexOf(signature);
      const sizeAt = at + (signature.endsWith('\u0002') ? 24 : 22);
      if (bytes.readUInt32LE(sizeAt) > 0) bytes.writeUInt32LE(file.length, sizeAt);
    }
    const path = put('given.zip', bytes);
    const read = async () => {
      for await (const source of openSources(path)) await readWhole(source);
    };
    await expect(read()).rejects.toMatchObject({ type: 'file-unreadable' });
  });
});

it.skipIf(!existsSync('/proc/self/fd'))('stopping in the middle of an archive closes it', async () => {
  const archive = put(
    'given.zip',
    await zipOf([{ name: 'a.csv', content: `${policeHeader}\n${`${policeLine()}\n`.repeat(20_000)}` }]),
  );
  const openFiles = () => readdirSync('/proc/self/fd').length;
  const before = openFiles();
  for await (const source of openSources(archive, { maxRatio: 10_000 })) {
    for await (const batch of readDemandFile(source, { referenceKey })) if (batch.rowsRead > 0) break;
  }
  await expect.poll(openFiles, { timeout: 5_000 }).toBe(before);
});
