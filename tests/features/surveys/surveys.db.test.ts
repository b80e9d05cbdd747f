import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { planBody } from '../../../server/features/evaluations/contract.ts';
import {
  surveyAnswer,
  type SurveyImported,
  surveyImported,
  surveysAnswer,
} from '../../../server/features/surveys/contract.ts';
import { surveyInput } from '../../../server/features/surveys/for-run.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const send = (path: string, text: string): request.Test =>
  request(app).post(`/api/v1/surveys${path}`).set('content-type', 'text/csv').send(text);
const took = async (path: string, text: string): Promise<SurveyImported> =>
  surveyImported.parse((await send(path, text).expect(200)).body);
const refusedFor = async (path: string, text: string): Promise<string[]> => {
  const answer = await send(path, text);
  expect(answer.status).toBe(422);
  return (answer.body as { errors: { detail: string }[] }).errors.map(({ detail }) => detail);
};

const definition = [
  'what,code,text,mode,probability_sample,response_rate,source,caveat,withheld_up_to,first_month,last_month,good_direction,good_answers,other_answers,not_answers',
  'survey,voices,Residents’ voices,By post,yes,28,The partnership,Invented.,2,,,,,,',
  'wave,first,Autumn 2021,,,,,,,2021-10,2021-11,,,,',
  'wave,second,Autumn 2023,,,,,,,2023-10,2023-11,,,,',
  'group,age,Age,,,,,,,,,,,,',
  'question,safe,Do you feel safe?,,,,,,,,,up,Yes,No,Don’t know',
  'question,proud,Are you proud of this place?,,,,,,,,,up,Very|Rather,Not,',
].join('\n');

/** Forty answers in each wave and area; every fourth respondent is old. */
const people = (wave: string, area: string, yes: number): string[] =>
  Array.from({ length: 40 }, (_, at) => {
    const safe = at < yes ? 'Yes' : at === 39 ? 'Don’t know' : 'No';
    return `${area}-${at},${wave},${area},${at % 4 === 0 ? 2 : 1},${at % 4 === 0 ? 'old' : 'young'},${safe},Rather`;
  });
const head = 'respondent_id,wave,area,weight,age,safe,proud';
const first = [...people('first', 'zone', 10), ...people('first', 'comparison', 20)];
const second = [...people('second', 'zone', 30), ...people('second', 'comparison', 20)];
const answers = (...rows: string[]): string => [head, ...rows].join('\n');
const margins = (...rows: string[]): string => ['area,group,value,people', ...rows].join('\n');

beforeAll(async () => {
  database = await openTestDatabase();
  app = createApp(database, testConfig);
}, 300_000);
afterAll(() => database.close());

describe('a survey', () => {
  it('is defined by one file, and the same file again changes nothing', async () => {
    expect(await took('/import', definition)).toMatchObject({ survey: 'voices', changed: true });
    expect(await took('/import', definition)).toMatchObject({ survey: 'voices', changed: false });
  });

  it('takes answers in whole, in any order, once', async () => {
    expect(await took('/voices/import', answers(...first, ...second))).toMatchObject({ changed: true, rows: 160 });
    expect(await took('/voices/import', answers(...second, ...first))).toMatchObject({ changed: false });
  });

  it('shows counts by answer, a small one withheld and no other that would tell it', async () => {
    const survey = surveyAnswer.parse((await get('/surveys/voices').expect(200)).body);
    const counts = survey.questions[0]?.counts.find(({ wave, area }) => wave === 'first' && area === 'zone');
    expect(counts?.answers).toEqual([
      { answer: 'Yes', count: '[c]' },
      { answer: 'No', count: 29 },
      { answer: 'Don’t know', count: '[c]' },
    ]);
    const { items } = surveysAnswer.parse((await get('/surveys').expect(200)).body);
    expect(items[0]?.waves[0]?.answered).toEqual([
      { area: 'comparison', form: 'respondents', people: 40 },
      { area: 'zone', form: 'respondents', people: 40 },
    ]);
  });

  it('never tells who answered: numbers are kept as keyed hashes and no answer of the API has a respondent', async () => {
    const rows = await database.knex('survey_respondents').select('*');
    expect(JSON.stringify(rows)).not.toContain('zone-1"');
    const shown = [(await get('/surveys')).text, (await get('/surveys/voices')).text].join(' ');
    for (const { respondent } of rows as { respondent: string }[]) expect(shown).not.toContain(respondent);
    expect(shown).not.toContain('"weight"');
  });

  it('takes known people only if every margin has respondents', async () => {
    const good = margins('zone,age,old,500', 'zone,age,young,1500');
    expect(await took('/voices/margins', good)).toMatchObject({ changed: true });
    expect(await took('/voices/margins', good)).toMatchObject({ changed: false });
    expect(
      await refusedFor('/voices/margins', margins('zone,age,old,5', 'zone,age,young,9', 'zone,age,infant,2')),
    ).toEqual([
      expect.stringMatching(/^Line 4, value: No respondent of the zone has age “infant” in wave first, second/),
    ]);
    expect(await refusedFor('/voices/margins', margins('zone,age,old,500'))).toEqual([
      expect.stringContaining('“young” in age, for which no people are known'),
    ]);
  });

  it('is handed to a run with one wave before and one after', async () => {
    const plan = planBody.parse({
      ...{ title: 'A trial', zone: 'alpha', start: '2022-04', outcome: { categories: ['theft'] } },
      survey: { code: 'voices', questions: ['safe'] },
    });
    const input = await surveyInput(database.knex, { plan });
    expect(input).toMatchObject({ waves: { before: 'Autumn 2021', after: 'Autumn 2023' }, isProbabilitySample: true });
    expect(input?.respondents).toHaveLength(160);
    expect(input?.respondents.filter(({ answers: { safe } }) => safe === 'Yes')).toHaveLength(80);
    expect(Object.keys(input?.respondents[0]?.answers ?? {})).toEqual(['safe']);
    expect(input?.questions[0]).toMatchObject({ good: ['Yes'], notAnswers: ['Don’t know'] });
    expect(input?.margins).toContainEqual({ area: 'zone', group: 'age', value: 'old', people: 500 });
    expect(await surveyInput(database.knex, { plan: { ...plan, start: '2021-01' } })).toBe(null);
    expect(await surveyInput(database.knex, { plan: { ...plan, survey: null } })).toBe(null);
  });
});

describe('answers are refused, with line and column, and nothing of them is kept', () => {
  const cases: [string, string[], string][] = [
    [
      'one respondent only',
      ['a,first,zone,1,old,Yes,Very'],
      'Line 2, respondent_id: This is the only respondent of the zone',
    ],
    [
      'an unknown answer',
      ['a,first,zone,1,old,Perhaps,Very', 'b,first,zone,1,old,Yes,'],
      'Line 2, safe: “Perhaps” is not an answer',
    ],
    [
      'a negative weight',
      ['a,first,zone,-1,old,Yes,', 'b,first,zone,1,old,Yes,'],
      'Line 2, weight: Give a number of at least 0',
    ],
    ['weights of nothing', ['a,first,zone,0,old,Yes,', 'b,first,zone,0,old,Yes,'], 'Line 2, weight: All weights'],
    [
      'an unknown wave',
      ['a,third,zone,1,old,Yes,', 'b,third,zone,1,old,Yes,'],
      'Line 2, wave: Give a wave of this survey: first, second',
    ],
    [
      'an unknown area',
      ['a,first,ring,1,old,Yes,', 'b,first,zone,1,old,Yes,'],
      'Line 2, area: Give one of zone, comparison',
    ],
    [
      'a respondent twice',
      ['a,first,zone,1,old,Yes,', 'a,first,zone,1,old,Yes,'],
      'Line 3, respondent_id: This respondent is in this wave',
    ],
  ];
  it.each(cases)('%s', async (_, rows, sentence) => {
    expect(await refusedFor('/voices/import', answers(...rows))).toContainEqual(expect.stringContaining(sentence));
  });

  it('for a column that the survey does not have', async () => {
    const [said] = await refusedFor('/voices/import', 'respondent_id,wave,area,safe,telephone\na,first,zone,Yes,1');
    expect(said).toContain('There is no column "telephone"');
  });

  it('for answers without the people that weights are raked to', async () => {
    const lost = people('second', 'zone', 20).map((row) => row.replace('young', 'middling'));
    const answer = await send('/voices/import', answers(...lost));
    expect([answer.status, (answer.body as { detail: string }).detail]).toEqual([
      422,
      expect.stringContaining('age “young”'),
    ]);
  });

  it('for counts where respondents are held already', async () => {
    const counts = 'wave,area,question,answer,count\nfirst,zone,safe,Yes,12\nfirst,zone,safe,No,30';
    const { status } = await send('/voices/import', counts);
    expect(status).toBe(409);
  });

  it('and what is held stays', async () => {
    expect(await took('/voices/import', answers(...first, ...second))).toMatchObject({ changed: false });
  });
});

describe('counts by answer', () => {
  it('come as a survey of their own, with their design effect', async () => {
    await took('/import', definition.replace('survey,voices', 'survey,tables'));
    const rows = (wave: string): string[] => [`${wave},zone,safe,Yes,120,1.4`, `${wave},zone,safe,No,80,1.4`];
    const text = ['wave,area,question,answer,count,deff', ...rows('first'), ...rows('second')].join('\n');
    expect(await took('/tables/import', text)).toMatchObject({ changed: true, rows: 4 });
    expect(await took('/tables/import', text)).toMatchObject({ changed: false });
    const plan = planBody.parse({
      ...{ title: 'A trial', zone: 'alpha', start: '2022-04', outcome: { categories: ['theft'] } },
      survey: { code: 'tables', questions: ['safe'] },
    });
    const input = await surveyInput(database.knex, { plan });
    expect(input?.respondents).toEqual([]);
    expect(input?.tables).toHaveLength(4);
    expect(input?.tables[0]).toMatchObject({ wave: 'before', area: 'zone', question: 'safe', deff: 1.4 });
  });
});

describe('the examples', () => {
  it('can be imported as they are', async () => {
    const example = async (name: string): Promise<string> =>
      (await get(`/surveys/templates/${name}.csv`).expect(200)).text;
    await took('/import', await example('survey'));
    await took('/example-survey/import', await example('respondents'));
    expect(await took('/example-survey/margins', await example('margins'))).toMatchObject({ rows: 5 });
    await took('/import', (await example('survey')).replace('example-survey', 'example-counts'));
    await took('/example-counts/import', await example('counts'));
  });
});
