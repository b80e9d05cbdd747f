import { readAddress, type Address, type Page } from '../address.ts';

/** What each page shows, for the list of saved views. */
const pageWords: Partial<Record<Page, string>> = {
  map: 'Map',
  overview: 'What stands out',
  'shared-demand': 'Shared demand',
  zones: 'Zones',
  zone: 'Zone',
  'zone-brief': 'Brief of zone',
  compare: 'Compare',
  networks: 'Primary Care Networks',
  network: 'Primary Care Network',
  profile: 'Area profile',
  evaluations: 'Evaluations',
  'evaluations-compare': 'Evaluations side by side',
  evaluation: 'Evaluation',
  run: 'What an evaluation found',
  data: 'Data',
  dataset: 'Dataset',
  import: 'Import',
  views: 'Saved views',
  help: 'Help',
};

/** The page that a saved path asks for; null when this version of the service has no such page any more. */
export const addressOf = (path: string): Address | null => {
  const { pathname, search } = new URL(path, 'http://service.invalid');
  return readAddress({ pathname, search });
};

/** 'Zone bell-foundry', 'Map': what a saved path shows. */
export const viewWords = (path: string): string => {
  const address = addressOf(path);
  if (address === null) return 'A page that is no longer there';
  const words = pageWords[address.page] ?? 'Page';
  return address.code === null ? words : `${words} ${address.code}`;
};
