import { describe, expect, it } from 'vitest';
import { csvText } from '../../../client/downloads/csv-text.ts';
import { fileName } from '../../../client/downloads/file-name.ts';
import { wrapText } from '../../../client/downloads/text-runs.ts';

describe('a table taken away', () => {
  it('keeps numbers in full, quotes what has commas, and keeps the shorthand', () => {
    expect(
      csvText([
        ['area', 'rate'],
        ['Ashby, North', 24.193548387],
        ['The "Park"', '[c]'],
        ['Elsewhere', null],
      ]),
    ).toBe('area,rate\r\n"Ashby, North",24.193548387\r\n"The ""Park""",[c]\r\nElsewhere,\r\n');
  });

  it('leaves nothing that a spreadsheet would run, and negative numbers alone', () => {
    expect(csvText([['=1+1', '@sum', -3.5]])).toBe("'=1+1,'@sum,-3.5\r\n");
  });
});

describe('a picture taken away', () => {
  it('has a name that every system takes', () => {
    expect(fileName('Anti-social behaviour, Bell Foundry (April 2021)')).toBe(
      'anti-social-behaviour-bell-foundry-april-2021',
    );
    expect(fileName('Café Zürich')).toBe('cafe-zurich');
    expect(fileName('…')).toBe('people-zones');
  });

  it('breaks its sentence where the line ends, and never inside a word', () => {
    expect(wrapText('one two  three unbreakablylong x', 9, (line) => line.length)).toEqual([
      'one two',
      'three',
      'unbreakablylong',
      'x',
    ]);
    expect(wrapText('', 9, (line) => line.length)).toEqual([]);
  });
});
