import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Database } from '../../db/types.ts';
import { sharedCategories } from '../../seeds/categories.ts';
import { createApp } from '../../server/app.ts';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { createServices, type Services } from '../../server/services.ts';
import { layInventedBricks } from '../features/zones/invented-bricks.ts';
import { openTestDatabase, testConfig } from '../support/database.ts';

export interface House {
  database: Database;
  app: Express;
  services: Services;
}

/** The invented bricks, what publishers' codes and a postcode lead to, and one dataset that partners send files of. */
export function partnerHouse() {
  const open: House[] = [];
  const dataFolder = mkdtempSync(join(tmpdir(), 'people-zones-acceptance-'));
  const house = (): House => {
    const [first] = open;
    if (first === undefined) throw new Error('Only inside a test.');
    return first;
  };

  beforeAll(async () => {
    const database = await openTestDatabase();
    await layInventedBricks(database.knex);
    await layCodes(database);
    const config = { ...testConfig, dataFolder };
    const services = createServices(database, config);
    await services.datasets.ensureCategories(sharedCategories);
    open.push({ database, services, app: createApp(database, config, services) });
    await makeDataset('falls');
  });
  afterAll(async () => {
    rmSync(dataFolder, { recursive: true });
    await house().database.close();
  });

  const makeDataset = async (code: string, format = 'partner-template'): Promise<void> => {
    const body = {
      code,
      name: code,
      agency: 'care',
      agencyName: 'Care',
      licence: 'Agreement 1',
      grain: 'brick',
      format,
    };
    await request(house().app).post('/api/v1/datasets').send(body).expect(201);
  };

  const send = (content: string | Buffer, question: Record<string, string> = {}): request.Test =>
    request(house().app)
      .post('/api/v1/imports')
      .query({ dataset: 'falls', fileName: 'falls.csv', ...question })
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(content));

  /** Asks until it is no longer under way, as the page does. */
  const ended = async (id: number): Promise<ImportRecord> => {
    for (;;) {
      const answer = await request(house().app).get(`/api/v1/imports/${id}`).expect(200);
      const record = answer.body as ImportRecord;
      if (!['waiting', 'running'].includes(record.state)) return record;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  const act = async (id: number, name: 'apply' | 'undo' | 'cancel'): Promise<ImportRecord> => {
    const answer = await request(house().app).post(`/api/v1/imports/${id}/${name}`);
    expect([200, 202], answer.text).toContain(answer.status);
    return ended((answer.body as ImportRecord).id);
  };

  const upload = async (content: string | Buffer, question: Record<string, string> = {}): Promise<ImportRecord> => {
    const answer = await send(content, question);
    expect(answer.status, answer.text).toBe(202);
    return ended((answer.body as ImportRecord).id);
  };

  return {
    house,
    makeDataset,
    send,
    ended,
    act,
    /** Sends a file to be imported at once. */
    bring: (content: string | Buffer, question: Record<string, string> = {}) =>
      upload(content, { dryRun: 'false', ...question }),
    upload,
    dataFolder,
  };
}

/** E01000001 became one brick, E01000002 became two; WEST and EAST are districts, and so larger than a brick. */
async function layCodes({ knex }: Database): Promise<void> {
  const bricks = await knex('bricks').select<{ id: number; code: string }[]>('id', 'code');
  const idOf = (code: string): number => bricks.find((brick) => brick.code === code)?.id ?? 0;
  const link = (publisher_code: string, brick: string, change: string) => ({
    ...{ publisher_code, change, year: 2011, brick_id: idOf(brick), name: publisher_code },
  });
  await knex('code_links').insert([
    link('E01000001', 'B33', 'U'),
    link('E01000002', 'B44', 'S'),
    link('E01000002', 'B45', 'S'),
  ]);
  await knex('postcodes').insert({ postcode: 'LE11AA', longitude: -1.175, latitude: 52.625, source: 'a test' });
}

export const header = 'month,category,count,area_code,reference';
export const file = (...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;
