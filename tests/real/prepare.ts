import { readFileSync } from 'node:fs';
import type { Database } from '../../db/types.ts';
import { sharedCategories } from '../../seeds/categories.ts';
import type { Config } from '../../server/config.ts';
import { loadGeography } from '../../server/features/geography/load.ts';
import { createServices, type Services } from '../../server/services.ts';
import { sharedData } from '../support/shared.ts';

/** The published geography of the partnership, and a dataset for its police files: what a real installation begins with. */
export async function prepareRealData(
  database: Database,
  config: Config,
  geography = [sharedData('boundaries'), sharedData('lsoa')],
): Promise<Services> {
  const services = createServices(database, config);
  await services.datasets.ensureCategories(sharedCategories);
  await loadGeography(database, geography, () => undefined);
  await services.datasets.ensureAgency({ code: 'police', name: 'Leicestershire Police', kind: 'police' });
  await services.datasets.ensureDataset({
    code: 'police-uk-street',
    name: 'Street crime and anti-social behaviour',
    agency: 'police',
    licence: 'Open Government Licence v3.0. Source: police.uk',
    grain: 'point',
    format: 'police-uk-street',
    withheldUpTo: 0,
  });
  return services;
}

type CountsBy = Record<string, number>;
interface ExpectedMonth {
  rows: number;
  no_coordinates: number;
  asb: number;
  inside_llr: number;
  outside_llr: number;
  by_crime_type: CountsBy;
  by_district: CountsBy;
  zones: CountsBy;
}

/** The figures measured on exactly the files beside the project. */
export interface Expected {
  months: Record<string, ExpectedMonth>;
  overall: ExpectedMonth & { no_crime_id: number; dup_crime_id: number; zones_by_type: Record<string, CountsBy> };
  zone_geography: Record<string, unknown>;
}
export const readExpected = (): Expected => JSON.parse(readFileSync(sharedData('EXPECTED.json'), 'utf8')) as Expected;
