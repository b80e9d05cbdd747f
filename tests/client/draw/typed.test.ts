import { describe, expect, test } from 'vitest';
import { codesTrouble, readCodes } from '../../../client/draw/codes.ts';
import { define } from '../../../client/draw/definition.ts';
import { readNumber, readRadiusMetres, readTypedPosition } from '../../../client/draw/typed-numbers.ts';

const noCircle = { longitude: '', latitude: '', radius: '' };

describe('codes as people paste them', () => {
  test('lines, commas, tabs and quotes all part codes; repeats count once', () => {
    expect(readCodes('e01025700, E01025701\r\n"E01025702"\tE01025700\n\n')).toEqual({
      codes: ['E01025700', 'E01025701', 'E01025702'],
      wrong: [],
      repeated: 1,
    });
  });

  test('what cannot be a code is named with its line', () => {
    expect(codesTrouble(readCodes('E01025700\nrobert<b>'))).toBe(
      'Give codes of letters, digits and hyphens; line 2 has “robert<b>”.',
    );
  });

  test('more than 5,000 codes are refused', () => {
    const many = Array.from({ length: 5_001 }, (_, i) => `E${i}`).join('\n');
    expect(codesTrouble(readCodes(many))).toBe('Give at most 5,000 codes; there are 5,001.');
  });
});

describe('numbers as people type them', () => {
  test.each([
    ['-1.2045', -1.2045],
    ['−1.2', -1.2],
    [' 20,000 ', 20_000],
    ['.5', 0.5],
  ])('%s is %d', (text, number) => expect(readNumber(text)).toBe(number));

  test.each(['', '1e3', '1.2.3', 'NaN', '0x10', '1,2'])('%s is not a number', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  test('swapped longitude and latitude are noticed', () => {
    expect(readTypedPosition('52.7', '-1.2')).toContain('swapped');
    expect(readTypedPosition('-1.2', '52.7')).toEqual([-1.2, 52.7]);
  });

  test('a radius outside 50 to 20,000 metres is refused', () => {
    expect(readRadiusMetres('49')).toBe('Give a radius from 50 to 20,000 metres.');
    expect(readRadiusMetres('500')).toBe(500);
  });
});

describe('what is on screen as the server wants it', () => {
  test('nothing drawn is no definition, with the field that it is missing in', () => {
    expect(define('draw', [], '', noCircle)).toMatchObject({ definition: null, trouble: { field: 'map' } });
    expect(define('upload', [], '', noCircle)).toMatchObject({ trouble: { field: 'upload' } });
    expect(define('codes', [], '', noCircle)).toMatchObject({ trouble: { field: 'codes' } });
    expect(define('circle', [], '', noCircle)).toMatchObject({ trouble: { field: 'circle-longitude' } });
  });

  test('a circle is a centre and a radius in metres', () => {
    expect(define('circle', [], '', { longitude: '-1.2', latitude: '52.77', radius: '800' })).toEqual({
      definition: { by: 'circle', centre: [-1.2, 52.77], radiusMetres: 800 },
      trouble: null,
    });
  });

  test('finished parts are previewed while the next is still open, but cannot be saved yet', () => {
    const part = {
      rings: [
        [
          [-1.2, 52.7],
          [-1.1, 52.7],
          [-1.1, 52.8],
        ] as const,
      ],
      closed: true,
    };
    const defined = define('draw', [part, { rings: [[[-1, 52.6]]], closed: false }], '', noCircle);
    expect(defined.definition?.by).toBe('outline');
    expect(defined.trouble?.field).toBe('map');
  });
});
