import { describe, expect, it } from 'vitest';
import { firstWindow, shiftWindow } from '../../../client/map/month-window.ts';
import { monthList } from '../../../client/months.ts';

const months = monthList('2020-01', '2021-06');
const year = { first: '2020-06', last: '2021-05' };

describe('the window that plays', () => {
  it('keeps its length and ends with the last month', () => {
    expect(shiftWindow(year, 1, months)).toEqual({ first: '2020-07', last: '2021-06' });
    expect(shiftWindow({ first: '2020-07', last: '2021-06' }, 1, months)).toBeNull();
    expect(shiftWindow({ first: '2020-01', last: '2020-12' }, -1, months)).toBeNull();
    expect(shiftWindow(year, 1, [])).toBeNull();
  });

  it('starts over with the first months, unless it is longer than all there are', () => {
    expect(firstWindow(year, months)).toEqual({ first: '2020-01', last: '2020-12' });
    expect(firstWindow({ first: '2019-01', last: '2021-06' }, months)).toEqual({ first: '2019-01', last: '2021-06' });
  });
});
