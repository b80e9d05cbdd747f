import { readFileSync } from 'node:fs';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import {
  indicatorAnswer,
  indicatorsAnswer,
  indicatorsImported,
  type IndicatorsImported,
} from '../../../server/features/indicators/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { plantGeneratedDemand } from '../../support/generated-demand.ts';
import { shared, sharedData } from '../../support/shared.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const send = (bytes: Buffer, query = ''): request.Test =>
  request(app).post(`/api/v1/indicators/import${query}`).set('content-type', 'text/csv').send(bytes);
const took = async (bytes: Buffer, query = ''): Promise<IndicatorsImported> =>
  indicatorsImported.parse((await send(bytes, query).expect(200)).body);
const detailOf = async (sent: request.Test): Promise<string> =>
  ((await sent.expect((answer) => expect(answer.status).toBeGreaterThanOrEqual(400))).body as { detail: string })
    .detail;

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, []);
  app = createApp(database, testConfig);
}, 300_000);
afterAll(() => database.close());

const fires = Buffer.from(
  'MSOA11CD,Number of fires (three-year average),Proportion of fire incidents per person\nE02002827,5.5,8.6e-4\nnowhere,1,1e-4\n',
);
const fingertips = (rows: string): Buffer =>
  Buffer.from(
    `Indicator ID,Indicator Name,Area Code,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note\n${rows}`,
  );

describe('A publisher’s file', () => {
  it('is told by its header; each row is kept or turned away with its reason', async () => {
    const found = await took(fires, '?name=fires.csv&first=2016-04&last=2019-03');
    expect(found).toMatchObject({ read: 2, kept: 1, rows: 2, changed: true });
    expect(found.turnedAway).toEqual([{ reason: 'There is no code of an MSOA of 2011.', rows: 1, firstLine: 3 }]);
    expect(found.sentence).toContain('2 rows read, 1 kept, 1 turned away (1: There is no code of an MSOA of 2011');
  });

  it('changes nothing when it comes again', async () => {
    expect(await took(fires, '?first=2016-04&last=2019-03')).toMatchObject({ changed: false, kept: 1 });
  });

  it('keeps its own areas and period, and no zone is made of it', async () => {
    const { items } = indicatorsAnswer.parse((await get('/indicators').expect(200)).body);
    expect(items.find(({ code }) => code === 'dwelling-fires')).toMatchObject({
      ofZones: false,
      periods: [{ areaKind: 'msoa11', from: '2016-04', to: '2019-04', areas: 1, missing: 0, withheld: 0 }],
    });
  });

  it('of districts is kept for those that are loaded here, with limits; withheld is not the same as not there', async () => {
    const row = (area: string, value: string, note = ''): string =>
      `1,Anything,${area},District & UA,Persons,All ages,,,2015,${value},${value},,,,${note}\n`;
    const file = fingertips(row('WEST', '12.5') + row('EAST', '', 'suppressed: small count') + row('E07000999', '9'));
    const found = await took(file);
    expect(found).toMatchObject({ read: 3, kept: 2 });
    expect(found.turnedAway[0]?.reason).toBe('It is of a district that is not loaded here.');
    const shown = indicatorAnswer.parse((await get('/indicators/fingertips-1-persons-all-ages').expect(200)).body);
    expect(shown.shown).toMatchObject({ areas: 2, missing: 1, withheld: 1 });
    expect(shown.values).toMatchObject([
      { area: 'EAST', value: '[c]', lower: '[c]', note: 'suppressed: small count' },
      { area: 'WEST', value: 12.5, lower: 12.5, upper: '[x]' },
    ]);
  });

  it('that is another says what it is and what was expected, and asks for the months that it does not say', async () => {
    const other = Buffer.from('lsoa21_code,total_residents\nE01000001,1\n');
    expect(await detailOf(send(other))).toContain('This is geography (People by LSOA 2021');
    expect(await detailOf(send(fires))).toContain('give the first and the last month');
    expect(await detailOf(send(fires, '?first=2019-04&last=2016-03'))).toContain('the last not before the first');
  });
});

describe.skipIf(shared === null)('The publishers’ files as published', () => {
  const sum = async (code: string, column: 'value' | 'numerator' | 'denominator'): Promise<number> => {
    const found = await database
      .knex('indicator_values as v')
      .join('indicator_periods as p', 'p.id', 'v.period_id')
      .join('indicators as i', 'i.id', 'p.indicator_id')
      .where('i.code', code)
      .first<{ sum: number }>(database.knex.raw('sum(v.??) as sum', [column]));
    return found.sum;
  };
  const whole = (path: string, query = ''): Promise<IndicatorsImported> =>
    took(readFileSync(sharedData(path)), `?name=${path.split('/').at(-1) ?? ''}${query}`);

  it('are read whole: 125 MSOAs, 133 practices with 1,166,091 on their lists, 52 months', async () => {
    const found = await whole('fire/dwelling_fires_msoa11_llr.csv', '&first=2016-04&last=2019-03');
    expect(found).toMatchObject({ read: 125, kept: 125, turnedAway: [] });
    expect(await whole('nhs/QOF_PREVALENCE_2021_llr.csv')).toMatchObject({ read: 2_793, kept: 2_793, turnedAway: [] });
    expect(await sum('qof-registered-patients', 'value')).toBe(1_166_091);
    expect(await sum('qof-af', 'denominator')).toBe(1_166_091);
    expect(await whole('nhs/ae_trust_monthly_llr.csv')).toMatchObject({ read: 52, kept: 52, turnedAway: [] });
    expect(await sum('ae-attendances', 'value')).toBe(await sum('ae-over-4-hours', 'denominator'));
  });

  it('of Fingertips are 15 and 75 rows of three counties; districts that are not loaded are turned away', async () => {
    expect(await whole('fingertips/indicators-CountyUA.data_llr.csv')).toMatchObject({ read: 15, kept: 15 });
    expect(await whole('fingertips/social-isolation-indicators-CountyUA.data_llr.csv')).toMatchObject({
      read: 75,
      kept: 75,
    });
    const districts = await whole('fingertips/indicators-DistrictUApre419.data_llr.csv');
    expect(districts).toMatchObject({ read: 72, kept: 0, changed: false });
    expect(districts.turnedAway).toEqual([
      { reason: 'It is of a district that is not loaded here.', rows: 72, firstLine: 2 },
    ]);
  });
});
