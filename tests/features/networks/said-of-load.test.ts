import { describe, expect, it } from 'vitest';
import { saidOfLoad } from '../../../server/features/networks/said-of-load.ts';
import { OtherFile } from '../../../server/intake/networks/other-file.ts';
import { Refusal } from '../../../server/refusal.ts';

const file = { name: 'epraccur.csv', changed: true, what: 'GP practices' };
const counts = { read: 3, kept: 2, passedOver: 1, turnedAway: [], sentences: [] };
const nothing = { files: [], refused: [], footprints: [], sentences: [] };
const other = {
  name: 'a-and-e.csv',
  refusal: new OtherFile(
    'a-and-e.csv',
    'A&E attendances, which people-zones indicators import takes',
    ': and no more.',
  ),
};
const faulty = { name: 'ePCN.xlsx', refusal: new Refusal('file-unreadable', 'ePCN.xlsx: It is broken.') };

describe('A folder in which other files lie', () => {
  it('is loaded: each of them is passed over in one line', () => {
    const said = saidOfLoad({ ...nothing, files: [{ ...file, ...counts }], refused: [other] }, ['older']);
    expect(said.steps).toEqual([
      'epraccur.csv: GP practices. 3 rows read, 2 kept, 1 passed over, 0 turned away.',
      'Passed over: older is a folder.',
      'Passed over: a-and-e.csv is A&E attendances, which people-zones indicators import takes.',
    ]);
    expect(said.summary).toBe('1 files loaded, 0 already there, 2 passed over, 0 turned away.');
    expect(said.hasFailed).toBe(false);
  });

  it('failed where nothing was loaded, or where a file of networks is faulty', () => {
    expect(saidOfLoad({ ...nothing, refused: [other, other] }).hasFailed).toBe(true);
    const said = saidOfLoad({ ...nothing, files: [{ ...file, ...counts }], refused: [faulty] });
    expect([said.hasFailed, said.steps.at(-1)]).toEqual([true, 'Turned away: ePCN.xlsx: It is broken.']);
  });
});
