import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Every setting, parsed once from the environment; a bad one stops the start with one sentence. */

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const settings = z.object({
  /** PostgreSQL with PostGIS; without it the embedded engine keeps its data in `dataFolder`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  PEOPLE_ZONES_DATA: z.string().min(1).default('data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** How others reach the service, behind a proxy that changes its address; links in answers begin with it. */
  PEOPLE_ZONES_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PEOPLE_ZONES_DEMO: flag.default(true),
  PEOPLE_ZONES_PLACE: z.string().min(1).default('Leicester, Leicestershire and Rutland'),
  /** A raster tile address with {z}/{x}/{y}; without it the map draws its own districts and place names. */
  PEOPLE_ZONES_TILES: z.url().optional(),
  PEOPLE_ZONES_TILES_ATTRIBUTION: z.string().default(''),
  /** Keys the hash of publishers' references, so that stored hashes cannot be looked up elsewhere. */
  PEOPLE_ZONES_REFERENCE_KEY: z.string().min(16).optional(),
  /** `info` shows every request. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export interface Config {
  databaseUrl: string | null;
  dataFolder: string;
  port: number;
  host: string;
  publicUrl: string | null;
  demonstration: boolean;
  place: string;
  tiles: { url: string; attribution: string } | null;
  referenceKey: string | null;
  logLevel: string;
}

export class BadSetting extends Error {}

/** @throws BadSetting naming the first setting that cannot be used, and why. */
export function readConfig(environment: NodeJS.ProcessEnv, overrides: Partial<Config> = {}): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new BadSetting(`The setting ${String(first?.path[0])} cannot be used: ${first?.message ?? 'it is wrong'}.`);
  }
  const s = parsed.data;
  return {
    databaseUrl: s.DATABASE_URL ?? null,
    dataFolder: resolve(s.PEOPLE_ZONES_DATA.replace(/^~(?=\/|$)/, homedir())),
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.PEOPLE_ZONES_PUBLIC_URL ?? null,
    demonstration: s.PEOPLE_ZONES_DEMO,
    place: s.PEOPLE_ZONES_PLACE,
    tiles: s.PEOPLE_ZONES_TILES ? { url: s.PEOPLE_ZONES_TILES, attribution: s.PEOPLE_ZONES_TILES_ATTRIBUTION } : null,
    referenceKey: s.PEOPLE_ZONES_REFERENCE_KEY ?? null,
    logLevel: s.LOG_LEVEL,
    ...overrides,
  };
}
