import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { loadNetworks, type LoadedNetworks } from '../../../server/features/networks/load.ts';
import { networkService } from '../../../server/features/networks/service.ts';
import { overlapService } from '../../../server/features/overlap/service.ts';
import { revisionOf } from '../../../server/features/service/revision.ts';
import { serviceStore } from '../../../server/features/service/store.ts';
import { openTestDatabase } from '../../support/database.ts';
import { shared, sharedData } from '../../support/shared.ts';
import { layInventedBricks } from '../zones/invented-bricks.ts';

describe.skipIf(shared === null)('The real networks of Leicester, Leicestershire and Rutland', () => {
  let database: Database;
  let loaded: LoadedNetworks;
  const file = (name: string) => ({ path: sharedData(`nhs/${name}`), name, day: null });

  beforeAll(async () => {
    database = await openTestDatabase();
    await layInventedBricks(database.knex);
    const older = ['ePCN_2022_PCNDetails_llr.csv', 'ePCN_2022_CorePartnerDetails_llr.csv'];
    const others = ['epraccur_2024-01_llr.csv', 'QOF_PREVALENCE_2021_llr.csv', 'pcn_llr_2020.geojson'];
    const wrong = 'ae_trust_monthly_llr.csv';
    loaded = await loadNetworks(database.knex, ['ePCN_2023-01.xlsx', ...older, ...others, wrong].map(file));
  }, 120_000);
  afterAll(() => database.close());

  it('are read whole; what cannot be is named, and a file of something else is refused by itself', () => {
    const counts = loaded.files.map(({ name, read, kept, passedOver }) => [name, read, kept, passedOver]);
    expect(counts).toEqual([
      ['epraccur_2024-01_llr.csv', 272, 153, 119],
      ['ePCN_2023-01.xlsx', 8784, 8783, 0],
      ['ePCN_2022_PCNDetails_llr.csv', 27, 27, 0],
      ['ePCN_2022_CorePartnerDetails_llr.csv', 154, 154, 0],
      ['QOF_PREVALENCE_2021_llr.csv', 2793, 133, 2660],
      ['pcn_llr_2020.geojson', 24, 24, 0],
    ]);
    expect(loaded.files[1]?.turnedAway[0]?.reason).toContain('F82001 would be in two networks at once');
    expect(loaded.refused.map(({ refusal }) => refusal.message)[0]).toContain('people-zones indicators import takes');
  });

  it('have on each day the practices that the publisher’s rows of the later workbook say', async () => {
    const read = (name: string): Record<string, string>[] =>
      parse(readFileSync(sharedData(`nhs/${name}`), 'utf8'), { columns: true, bom: true, trim: true });
    const memberships = read('ePCN_2023-01_CorePartnerDetails_llr.csv');
    const networks = read('ePCN_2023-01_PCNDetails_llr.csv');
    const printed = (row: Record<string, string>, column: string): string => row[column] ?? '';
    const revision = revisionOf(serviceStore(database.knex));
    const service = networkService(database.knex, revision, overlapService(database.knex, revision, 'LLR'));
    for (const day of [
      '2020-03-31',
      '2020-04-01',
      '2021-04-30',
      '2021-09-01',
      '2022-03-31',
      '2022-04-01',
      '2023-06-01',
    ]) {
      const compact = day.replaceAll('-', '');
      const holds = (row: Record<string, string>, start: string, end: string): boolean =>
        printed(row, start) <= compact && (printed(row, end) === '' || printed(row, end) >= compact);
      const [starts, ends] = ['Practice to PCN Relationship Start Date', 'Practice to PCN Relationship End Date'];
      const expected = networks
        .filter((row) => holds(row, 'Open Date', 'Close Date'))
        .map((row): [string, number] => {
          const code = printed(row, 'PCN Code');
          return [code, memberships.filter((one) => one['PCN Code'] === code && holds(one, starts, ends)).length];
        });
      const found = await service.list({ at: day, nearby: 'true' });
      expect(found.networks.map(({ code, practices }): [string, number] => [code, practices]).sort()).toEqual(
        expected.sort(),
      );
    }
  });
});
