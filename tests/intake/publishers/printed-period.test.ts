import { describe, expect, it } from 'vitest';
import { printedPeriod } from '../../../server/intake/publishers/printed-period.ts';

describe('A period as publishers print it', () => {
  it.each([
    ['2015', '2015-01', '2016-01'],
    ['2010/11', '2010-04', '2011-04'],
    ['1999/00', '1999-04', '2000-04'],
    ['2015 - 17', '2015-01', '2018-01'],
    ['2015–2017', '2015-01', '2018-01'],
    ['2013/14 - 15/16', '2013-04', '2016-04'],
    ['2019 Q4', '2019-10', '2020-01'],
    ['2019/20 Q4', '2020-01', '2020-04'],
    ['April 2021', '2021-04', '2021-05'],
    ['Dec 2021', '2021-12', '2022-01'],
    ['Aug 2015 - Jul 2018', '2015-08', '2018-08'],
    ['Sept 2015', '2015-09', '2015-10'],
  ])('%s is from %s up to %s', (printed, from, to) => {
    expect(printedPeriod(printed)).toEqual({ from, to });
  });

  it.each(['', '15', '2010/12', '2017 - 15', 'Spring 2015', '2015 Q5', '20150000', 'Marching 201'])(
    'is never guessed: "%s"',
    (printed) => {
      expect(printedPeriod(printed)).toBeNull();
    },
  );
});
