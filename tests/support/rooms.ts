/** Which room of the house a file is in; null: no walls (the front door, seeds, tests). */
export function roomOf(path: string): string | null {
  const folder = /^server\/(statistics|analysis|disclosure|intake|http|tables)\//.exec(path)?.[1];
  if (folder !== undefined) return folder;
  if (path === 'server/refusal.ts') return 'refusal';
  if (path.startsWith('server/features/words/') && !path.endsWith('/contract.ts')) return 'words';
  const name = /^server\/(?:features\/[^/]+|ogc)\/([^/]+)\.ts$/.exec(path)?.[1];
  if (name !== undefined) return roomOfFeatureFile(name);
  return /^(client|db|server|seeds)\//.exec(path)?.[1] ?? null;
}

/** The name says the room; a service that is long is told in several files, so whatever has another name is service. */
function roomOfFeatureFile(name: string): string {
  if (name === 'contract' || name === 'routes') return name;
  if (name === 'store' || name.endsWith('-store')) return 'store';
  if (name === 'present' || name.startsWith('present-')) return 'present';
  return 'service';
}

/** Who may import whose values, and whose types besides. */
export const walls: Record<string, { values: string[]; types: string[] }> = {
  refusal: { values: [], types: [] },
  words: { values: ['words'], types: ['contract'] },
  statistics: { values: ['statistics'], types: [] },
  analysis: { values: ['analysis', 'statistics', 'words'], types: ['contract'] },
  disclosure: { values: ['disclosure', 'statistics'], types: [] },
  db: { values: ['db'], types: [] },
  store: { values: ['db', 'store', 'words'], types: ['contract'] },
  intake: { values: ['intake', 'store', 'statistics', 'refusal'], types: [] },
  contract: { values: ['contract'], types: [] },
  service: {
    values: ['store', 'statistics', 'analysis', 'disclosure', 'intake', 'refusal', 'words', 'service'],
    types: ['contract', 'db', 'server'],
  },
  tables: { values: ['tables'], types: [] },
  present: {
    values: ['present', 'contract', 'disclosure', 'words', 'tables'],
    types: ['service', 'store', 'analysis'],
  },
  routes: { values: ['service', 'present', 'contract', 'http', 'refusal', 'intake'], types: ['words'] },
  http: { values: ['http', 'contract', 'intake', 'refusal', 'tables'], types: [] },
  client: { values: ['client'], types: ['contract'] },
};

/** Doors through a wall, each with its reason in docs/decisions/0001-walls.md. */
export const doors = new Set([
  'server/features/imports/service.ts -> server/features/imports/present.ts',
  'server/features/imports/present.ts -> server/intake/rows.ts',
]);
