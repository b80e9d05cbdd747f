import { existsSync, readdirSync } from 'node:fs';

/** Where Debian keeps each version's programs; an address in TEST_DATABASE_URL needs none of them. */
const versionsFolder = '/usr/lib/postgresql';

/** The folder of initdb and pg_ctl of a PostgreSQL that has PostGIS, or null. */
export function postgresPrograms(): string | null {
  const versions = existsSync(versionsFolder) ? readdirSync(versionsFolder).sort().reverse() : [];
  const usable = versions.find((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`));
  if (usable === undefined) return process.env['TEST_DATABASE_URL'] === undefined ? null : '';
  return `${versionsFolder}/${usable}/bin`;
}
