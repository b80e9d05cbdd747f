import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import {
  type NetworkAnswer,
  networkAnswer,
  type NetworkImported,
  networkImported,
  type NetworksAnswer,
  networksAnswer,
  type PracticesAnswer,
  practicesAnswer,
} from '../../../server/features/networks/contract.ts';
import { moveRevision } from '../../../server/features/service/store.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layInventedBricks } from '../zones/invented-bricks.ts';
import { partners, patients, plantAreasAndPostcodes, register, totals } from './plant-network-files.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const send = (bytes: Buffer, query = ''): request.Test =>
  request(app).post(`/api/v1/networks/imports${query}`).set('content-type', 'application/octet-stream').send(bytes);
const took = async (bytes: Buffer, query = ''): Promise<NetworkImported> =>
  networkImported.parse((await send(bytes, query).expect(200)).body);
const list = async (query: string): Promise<NetworksAnswer> =>
  networksAnswer.parse((await get(`/networks?${query}`).expect(200)).body);
const one = async (path: string): Promise<NetworkAnswer> =>
  networkAnswer.parse((await get(`/networks/${path}`).expect(200)).body);

beforeAll(async () => {
  database = await openTestDatabase();
  await layInventedBricks(database.knex);
  await plantAreasAndPostcodes(database.knex);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

const history = partners(
  ['C10001', 'U10001', '20191001', '20220331'],
  ['C10001', 'U10002', '20220401'],
  ['C10002', 'U10002', '20191001'],
  ['C10003', 'U10002', '20191001'],
  ['X90001', 'U90001', '20191001'],
);
const registrations = patients(
  ['C10001', 'E01000011', 100],
  ['C10002', 'E01000021', 61],
  ['C10002', 'E01099999', 20],
  ['C10003', 'E01000021', 40],
  ['C10009', 'E01000021', 7],
  ['X90001', 'E01099999', 5000],
);

describe('Files of practices and networks', () => {
  it('say of a practice whose postcode is not known that it has no place, and keep it', async () => {
    const found = await took(
      register(['C10001', 'AB1 1AA'], ['C10002', 'AB1 2BB'], ['C10003', 'AB1 9ZZ'], ['C10009', '']),
    );
    expect(found).toMatchObject({ read: 4, kept: 4, passedOver: 0, changed: true });
    expect(found.sentences).toContain(
      '1 practice is kept without a place, since the postcode is not in the postcode file: C10003 (AB1 9ZZ).',
    );
  });

  it('change nothing when they come again', async () => {
    expect(await took(history)).toMatchObject({ changed: true, read: 5, kept: 5 });
    const again = await took(history, '?name=another.csv');
    expect(again).toMatchObject({ changed: false, read: 5, kept: 5, footprints: [] });
    expect(again.sentences).toEqual(['This very file is loaded already: nothing changes.']);
  });

  it('are refused as a whole where they are something else, and nothing of them is kept', async () => {
    const answer = await send(Buffer.from('month,crime\n2022-01,3\n')).expect(422);
    expect((answer.body as { detail: string }).detail).toContain('no file that is known here');
    await send(Buffer.alloc(0)).expect(400);
    await get('/networks?day=2022-01-01').expect(400);
  });
});

describe('Networks as of a day', () => {
  it('have the practices that were then in them: the last day is a day in the network', async () => {
    const practicesOn = async (day: string): Promise<[string, number][]> =>
      (await list(`at=${day}`)).items.map(({ code, practices }) => [code, practices]);
    expect(await practicesOn('2022-03-31')).toEqual([
      ['U10001', 1],
      ['U10002', 2],
    ]);
    expect(await practicesOn('2022-04-01')).toEqual([
      ['U10001', 0],
      ['U10002', 3],
    ]);
  });

  it('list only what is near, and name open practices that are in none', async () => {
    const near = await list('at=2022-04-01');
    expect(near.withoutNetwork).toEqual([]);
    expect(near.sentence).toContain('On 1 April 2022 there are 2 networks with 3 practices.');
    const all = await list('at=2022-04-01&nearby=false');
    expect(all.items.map(({ code }) => code)).toEqual(['U10001', 'U10002', 'U90001']);
    expect(all.withoutNetwork).toEqual([{ code: 'C10009', name: 'PRACTICE C10009' }]);
  });

  it('have a size only where every list is known', async () => {
    await took(totals(['C10001', 20_000], ['C10002', 15_000]));
    const before = await list('at=2022-03-31');
    expect(before.items[0]).toMatchObject({ patients: 20_000, size: 'below', countedOn: '2022-04-01' });
    expect(before.items[1]).toMatchObject({ patients: null, size: null, practicesWithoutList: 1 });
    await took(totals(['C10003', 10_000]));
    expect((await list('at=2022-04-01')).items[1]).toMatchObject({ patients: 45_000, size: 'within' });
  });
});

describe('Where patients live', () => {
  it('is kept to the person, in bricks and elsewhere, whatever areas the publisher counts by', async () => {
    const found = await took(registrations);
    expect(found).toMatchObject({ read: 6, kept: 5, passedOver: 1, turnedAway: [] });
    const sum = async (table: string): Promise<unknown> =>
      (
        await database
          .knex(table)
          .where('counted_on', '2022-04-01')
          .sum('patients as people')
          .first<{ people: number }>()
      ).people;
    expect(await sum('practice_patients')).toBe(208);
    expect(await sum('practice_patients_elsewhere')).toBe(20);
    const bricks = await database
      .knex('practice_patients as p')
      .join('bricks as b', 'b.id', 'p.brick_id')
      .where('practice_code', 'C10002')
      .orderBy('b.code')
      .select('b.code', 'p.patients');
    expect(bricks).toEqual([
      { code: 'B77', patients: 31 },
      { code: 'B78', patients: 30 },
    ]);
  });

  it('makes footprints of which the shares of a brick add up to no more than everybody', async () => {
    const { items, methods } = await list('at=2022-04-01');
    expect(methods.map(({ method, inUse }) => [method, inUse])).toContainEqual(['registered-share', true]);
    expect(items[1]?.methods[0]).toBe('registered-share');
    const network = await one('U10002?at=2022-04-01');
    expect(network.footprint).toMatchObject({ method: 'registered-share', patientsElsewhere: 20 });
    // 300 people in each of five bricks; of the two in the newer area 101 of 108 patients are with the network.
    expect(network.footprint?.people).toBeCloseTo(900 + (600 * 101) / 108, 0);
  });

  it('is asked for by method, and a method that there is not is refused', async () => {
    expect((await one('U10002?at=2022-04-01&method=majority-of-patients')).footprint?.method).toBe(
      'majority-of-patients',
    );
    await get('/networks/U10002?at=2022-04-01&method=catchment').expect(404);
    await get('/networks/U99999').expect(404);
  });
});

describe('What is of another day', () => {
  it('is said: when lists were counted, the file of memberships and a day later than any of it', async () => {
    const { knownFrom, asKnown, begins } = await list('at=2022-05-01');
    expect([knownFrom, begins]).toEqual([{ file: 'the file', day: '2022-04-01' }, '2019-10-01']);
    expect(asKnown).toContain(
      'Who is in which network is as known from the file, 1 April 2022, the last day that it speaks of: what changed between then and 1 May 2022 is not known.',
    );
    expect(asKnown).toContain('Patients were counted on 1 April 2022.');
    expect((await list('at=2021-01-01')).asKnown.join(' ')).toContain(
      'where patients lived on 1 April 2022, the first count there is, which is later than 1 January 2021.',
    );
  });

  it('is said of lists of several days as a span of them', async () => {
    const lists = database.knex('practice_lists');
    await lists.where('practice_code', 'C10002').update({ counted_on: '2021-03-31' });
    await moveRevision(database.knex);
    const { sentence, countedOn, countedTo } = await one('U10002?at=2022-05-02');
    expect([countedOn, countedTo]).toEqual(['2021-03-31', '2022-04-01']);
    expect(sentence).toContain('on their lists (counted 31 March 2021 to 1 April 2022)');
    await database.knex('practice_lists').where('practice_code', 'C10002').update({ counted_on: '2022-04-01' });
    await moveRevision(database.knex);
  });

  it('before the first membership is no network, and says when they begin', async () => {
    expect((await list('at=2019-09-30')).sentence).toBe(
      'No practice is known to be in a network on 30 September 2019: the first joined one on 1 October 2019.',
    );
  });
});

describe('A practice that the file of where patients live does not know', () => {
  it('is counted with its patients, and how many live elsewhere is then not known', async () => {
    await database.knex('practice_patients').where('practice_code', 'C10003').delete();
    await moveRevision(database.knex);
    const { practicesNotPlaced, patientsNotPlaced, footprint, asKnown } = await one('U10002?at=2022-05-03');
    expect([practicesNotPlaced, patientsNotPlaced, footprint?.patientsElsewhere]).toEqual([1, 10_000, '[x]']);
    expect(asKnown[0]).toContain('1 of its 3 practices (10,000 patients) is not in the file of where patients live');
    expect((await list('at=2022-05-03')).items[1]?.practicesNotPlaced).toBe(1);
  });
});

describe('One network', () => {
  it('tells who is in it, and who ever was', async () => {
    const network = await one('U10001?at=2022-04-01');
    expect(network.members).toEqual([]);
    expect(network.history).toEqual([
      { practice: 'C10001', name: 'PRACTICE C10001', startsOn: '2019-10-01', endsOn: '2022-03-31' },
    ]);
    expect(network.footprint).toBeNull();
    expect((await one('U10002?at=2022-04-01')).members.map(({ code, startsOn }) => [code, startsOn])).toEqual([
      ['C10001', '2022-04-01'],
      ['C10002', '2019-10-01'],
      ['C10003', '2019-10-01'],
    ]);
  });

  it('lists its practices page by page, with a page that says where the next begins', async () => {
    const page = async (query: string): Promise<PracticesAnswer> =>
      practicesAnswer.parse((await get(`/practices?${query}`).expect(200)).body);
    const first = await page('at=2022-04-01&network=U10002&limit=2');
    expect([first.items.map(({ code }) => code), first.next]).toEqual([['C10001', 'C10002'], 'C10002']);
    const second = await page(`at=2022-04-01&network=U10002&limit=2&after=${first.next ?? ''}`);
    expect([second.items.map(({ code }) => code), second.next]).toEqual([['C10003'], null]);
    await get('/practices?after=nobody').expect(400);
    const csv = await get('/practices.csv?at=2022-04-01&network=U10002').expect(200);
    expect(csv.text.split('\r\n')[1]).toContain('2022-04-01,C10001,PRACTICE C10001,AB1 1AA,-1.175,52.625');
  });
});

describe('A newer history', () => {
  it('replaces what it speaks of, says so, and leaves what only the older names', async () => {
    const newer = partners(['C10003', 'U10002', '20191001', '20220430'], ['C10002', 'U10002', '20191001']);
    const found = await took(newer, '?name=newer.csv');
    expect(found.sentences).toContain(
      'They replace what was known of the practices it names: 1 are new or have other days, 1 are no more as they were. Practices that only earlier files name stay as they are.',
    );
    const members = (await one('U10002?at=2022-06-01')).members.map(({ code }) => code);
    expect(members).toEqual(['C10001', 'C10002']);
  });

  it('is not undone by an older one that comes later', async () => {
    const older = partners(['C10002', 'U10001', '20191001'], ['C10009', 'U10001', '20200101']);
    const found = await took(older, '?on=2020-01-01');
    expect(found.sentences.join(' ')).toContain('1 memberships of practices that only this file names were added');
    expect((await one('U10001?at=2022-06-01')).members.map(({ code }) => code)).toEqual(['C10009']);
  });

  it('is held against a mapping of one day, of which rows that disagree are turned away', async () => {
    const mapping = Buffer.from(
      'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,CCG_CODE\nGP,01Jul2022,C10001,PRACTICE C10001,AB1 1AA,U10001,A,04C\nGP,01Jul2022,C10002,PRACTICE C10002,AB1 2BB,U10002,A,04C\n',
    );
    const found = await took(mapping);
    expect([found.kept, found.turnedAway.map(({ firstLine }) => firstLine)]).toEqual([1, [2]]);
    expect(found.turnedAway[0]?.reason).toContain('a practice is in one network at a time');
  });
});
