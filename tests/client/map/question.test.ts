import { describe, expect, it } from 'vitest';
import { measureQuestion } from '../../../client/map/measure.ts';
import { areaParam, defaultSpan, demandParams, positionParam, readChoice } from '../../../client/map/question.ts';

const choiceOf = (search: string) => readChoice(new URLSearchParams(search), ['brick', 'ward', 'zone']);
const row = (month: string, datasetsReceived: number, datasetsExpected = 2) => ({
  month,
  count: datasetsReceived === 0 ? ('[x]' as const) : 10,
  datasetsReceived,
  datasetsExpected,
});

const noSettings = { statistic: null, values: null, weights: null, q: null, permutations: null, seed: null };

describe('the address of the map', () => {
  it('says everything that is on screen', () => {
    const position = { latitude: 52.6361, longitude: -1.1331, zoom: 11.5 };
    const search = new URLSearchParams({
      by: 'ward',
      category: 'asb',
      agency: 'police',
      measure: 'count',
      from: '2021-04',
      to: '2022-03',
      area: areaParam({ kind: 'zone', code: 'bell-foundry' }),
      view: 'table',
      at: positionParam(position),
    });
    expect(choiceOf(search.toString())).toEqual({
      kind: 'ward',
      category: 'asb',
      agency: 'police',
      measure: 'count',
      span: { first: '2021-04', last: '2022-03' },
      selected: { kind: 'zone', code: 'bell-foundry' },
      view: 'table',
      isTwin: false,
      settings: noSettings,
      position,
    });
  });

  it('takes what makes no sense as left out', () => {
    const choice = choiceOf('by=parish&category=<b>&from=2022-04&to=2021-03&area=zone:&at=99,0,3&view=globe&measure=9');
    expect(choice).toEqual({
      kind: 'brick',
      category: null,
      agency: null,
      measure: 'rate',
      span: null,
      selected: null,
      view: 'map',
      isTwin: false,
      settings: noSettings,
      position: null,
    });
  });

  it('keeps the settings of hot spots that the service knows, and drops the others', () => {
    const { measure, settings } = choiceOf('measure=hot&statistic=moran&q=0.01&seed=7&permutations=12&weights=near');
    expect(measure).toBe('hot');
    expect(measureQuestion(measure, settings)).toEqual({
      path: '/hotspots',
      params: { statistic: 'moran', q: '0.01', seed: '7' },
    });
    expect(measureQuestion('excess', settings)).toEqual({ path: '/measures/map', params: { measure: 'excess' } });
    expect(measureQuestion('count', settings)).toEqual({ path: '/demand/map', params: {} });
  });

  it('asks the API for a period that ends before the month after the last', () => {
    const params = demandParams({ category: null, agency: 'fire' }, { first: '2021-04', last: '2021-12' });
    expect(params).toEqual({ from: '2021-04', to: '2022-01', category: undefined, agency: 'fire' });
  });
});

describe('the period that is shown when none is named', () => {
  const months = { first: '2020-01', last: '2022-06' };

  it('is the twelve months up to the last full one', () => {
    const rows = [row('2020-01', 2), row('2022-03', 2), row('2022-04', 1), row('2022-05', 0)];
    expect(defaultSpan(rows, months)).toEqual({ first: '2021-04', last: '2022-03' });
  });

  it('starts no earlier than the first month', () => {
    expect(defaultSpan([row('2022-01', 2), row('2022-02', 2)], months)).toEqual({ first: '2022-01', last: '2022-02' });
  });

  it('ends with the last month that came when none is full, and is none when nothing came', () => {
    expect(defaultSpan([row('2020-01', 1), row('2021-12', 1)], months)?.last).toBe('2021-12');
    expect(defaultSpan([], null)).toBeNull();
  });
});
