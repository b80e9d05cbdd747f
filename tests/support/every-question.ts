import type { Express } from 'express';
import request from 'supertest';
import type { Database } from '../../db/types.ts';
import type { Address } from '../../client/api-client/people-zones.ts';
import { plantNetworks } from '../features/overlap/plant-networks.ts';
import { generateRecords, plantGeneratedDemand } from './generated-demand.ts';

/** A name that a spreadsheet would run. */
export const formulaName = '=HYPERLINK("http://example.org","Zone")';

export const plantEverything = async ({ knex }: Database): Promise<void> => {
  await plantGeneratedDemand(knex, generateRecords());
  await plantNetworks(knex);
  await knex('network_facts').insert(
    ['U1', 'U2'].map((code) => ({ network_code: code, name: `Network ${code}`, source: 'Invented' })),
  );
};

/** A zone with that name, made as a person makes one. Gives its code. */
export async function saveFormulaZone(app: Express): Promise<string> {
  const codes = [13, 14, 15, 19, 20, 21].map((id) => `E${String(id).padStart(8, '0')}`);
  const zone = { name: formulaName, from: '2022-01-01', definition: { by: 'codes', codes } };
  const made = await request(app).post('/api/v1/zones').send(zone).expect(201);
  return (made.body as { code: string }).code;
}

const year = { from: '2023-01', to: '2024-01' };
const at = '2023-06-01';
const zone = { kind: 'zone', code: 'alpha' } as const;

interface Question {
  path?: Record<string, string>;
  query?: Record<string, string | number>;
}

/** Of every address a question that the planted county can answer; null where nothing of its sort is planted. */
export const everyQuestion: Record<Address, Question | null> = {
  '/service': {},
  '/agencies': {},
  '/datasets': {},
  '/datasets/{code}/categories': { path: { code: 'crimes' } },
  '/datasets/{code}/columns': { path: { code: 'crimes' } },
  '/categories': {},
  '/imports': {},
  '/imports/{id}': { path: { id: '1' } },
  '/imports/{id}/issues': { path: { id: '1' } },
  '/footprints': { query: { kind: 'ward', at } },
  '/footprints/{kind}/{code}': { path: zone, query: { at } },
  '/shapes/{kind}': { path: { kind: 'brick' }, query: { at } },
  '/footprint-sets': {},
  '/zones': {},
  '/zones/{code}': null,
  '/zones/{code}/versions/compare': null,
  '/networks': { query: { at, nearby: 'false' } },
  '/networks/{code}': { path: { code: 'U1' }, query: { at } },
  '/practices': { query: { at } },
  '/overlap': { query: { at } },
  '/comparison': { query: { ...year, at, areas: 'zone:alpha,pcn:U1,whole' } },
  '/nesting': { query: { area: 'zone:alpha', against: 'pcn,ward', at } },
  '/profiles/{kind}/{code}': { path: zone, query: { ...year, at } },
  '/profiles/funnel': { query: { ...year, at, kind: 'brick', indicator: 'agency-police' } },
  '/demand': { query: { ...year, kind: 'ward' } },
  '/demand/map': { query: { ...year, kind: 'zone', at } },
  '/demand/months': {},
  '/demand/profile/{kind}/{code}': { path: zone, query: { ...year, at } },
  '/measures/map': { query: { ...year, kind: 'brick', measure: 'smoothed' } },
  '/concentration': { query: { ...year, kind: 'brick' } },
  '/reactive': null,
  '/shared-demand': { query: { ...year, kind: 'brick', permutations: 999 } },
  '/hotspots': { query: { ...year, kind: 'brick', permutations: 999 } },
  '/hotspots/scan': { query: { ...year, kind: 'brick' } },
  '/hotspots/density': null,
  '/hotspots/hexagons': null,
  '/hotspots/repeats/{code}': null,
  '/similar/{kind}/{code}': null,
  '/similar/{kind}/{code}/demand': null,
  '/drivers/{kind}/{code}': { path: zone, query: { ...year, at } },
  '/trends/{kind}/{code}': { path: zone, query: { from: '2022-01', to: '2024-01' } },
  '/alerts': null,
  '/shocks': {},
  '/indicators': {},
  '/indicators/template': {},
  '/indicators/{code}': null,
  '/surveys': {},
  '/surveys/{code}': null,
  '/surveys/templates/survey': {},
  '/surveys/templates/respondents': {},
  '/surveys/templates/counts': {},
  '/surveys/templates/margins': {},
  '/evaluations': {},
  '/evaluations/{code}': null,
  '/evaluations/{code}/areas': null,
  '/runs/pooled': null,
  '/runs/{id}': null,
  '/runs/{id}/record': null,
  '/runs/{id}/report': null,
  '/views': {},
};
