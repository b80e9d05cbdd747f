import type { SharedCategory } from './types.ts';

type Row = [code: string, name: string, demandKind: SharedCategory['demandKind']];

function branch(parent: string | null, rows: Row[]): SharedCategory[] {
  return rows.map(([code, name, demandKind]) => ({ code, parent, name, demandKind }));
}

/**
 * The shared category tree, parents before children, at most three levels. Real installations start from it too.
 *
 * Reactive or planned is a starting proposal of ours: the board papers give no list, so the partners must confirm or
 * change each one, with author and date. A top level is `mixed` wherever its children may differ.
 *
 * Councils' ASB cases belong under `anti-social-behaviour` itself, beside the police's: the agency tells them apart.
 */
export const sharedCategories: SharedCategory[] = [
  ...branch(null, [
    ['anti-social-behaviour', 'Anti-social behaviour', 'reactive'],
    ['crime', 'Crime', 'reactive'],
    ['fire', 'Fire and rescue', 'mixed'],
    ['ambulance', 'Ambulance', 'reactive'],
    ['hospital', 'Hospital', 'mixed'],
    ['mental-health', 'Mental health services', 'mixed'],
    ['social-care', 'Social care', 'mixed'],
    ['council', 'Housing and environment', 'mixed'],
    ['probation', 'Probation', 'mixed'],
    ['unmapped', 'Not yet mapped', 'mixed'],
  ]),
  ...branch('crime', [
    ['crime-violence', 'Violence and weapons', 'reactive'],
    ['crime-theft', 'Theft and burglary', 'reactive'],
    ['crime-damage', 'Damage', 'reactive'],
    ['crime-society', 'Drugs, disorder and other crime', 'reactive'],
  ]),
  ...branch('crime-violence', [
    ['violence-and-sexual-offences', 'Violence and sexual offences', 'reactive'],
    ['robbery', 'Robbery', 'reactive'],
    ['possession-of-weapons', 'Possession of weapons', 'reactive'],
  ]),
  ...branch('crime-theft', [
    ['bicycle-theft', 'Bicycle theft', 'reactive'],
    ['burglary', 'Burglary', 'reactive'],
    ['other-theft', 'Other theft', 'reactive'],
    ['shoplifting', 'Shoplifting', 'reactive'],
    ['theft-from-the-person', 'Theft from the person', 'reactive'],
    ['vehicle-crime', 'Vehicle crime', 'reactive'],
  ]),
  ...branch('crime-damage', [['criminal-damage-and-arson', 'Criminal damage and arson', 'reactive']]),
  ...branch('crime-society', [
    ['drugs', 'Drugs', 'reactive'],
    ['public-order', 'Public order', 'reactive'],
    ['other-crime', 'Other crime', 'reactive'],
  ]),
  ...branch('fire', [
    ['fire-dwelling', 'Dwelling fires', 'reactive'],
    ['fire-other', 'Other fires', 'reactive'],
    ['fire-special-service', 'Special services', 'reactive'],
    ['fire-prevention-visit', 'Prevention visits', 'planned'],
  ]),
  ...branch('ambulance', [
    ['ambulance-falls', 'Falls', 'reactive'],
    ['ambulance-mental-health', 'Mental health calls', 'reactive'],
    ['ambulance-assault', 'Assaults', 'reactive'],
    ['ambulance-overdose', 'Overdoses and poisoning', 'reactive'],
    ['ambulance-other-medical', 'Other medical calls', 'reactive'],
  ]),
  ...branch('hospital', [
    ['hospital-emergency-attendance', 'Emergency department attendances', 'reactive'],
    ['hospital-emergency-self-harm', 'Self-harm attendances', 'reactive'],
    ['hospital-planned-admission', 'Planned admissions', 'planned'],
  ]),
  ...branch('mental-health', [
    ['mental-health-crisis', 'Crisis contacts', 'reactive'],
    ['mental-health-community', 'Community contacts', 'planned'],
  ]),
  ...branch('social-care', [
    ['social-care-adults', 'Referrals about adults', 'mixed'],
    ['social-care-children', 'Referrals about children', 'mixed'],
  ]),
  ...branch('council', [
    ['council-housing', 'Housing cases', 'mixed'],
    ['council-homelessness', 'Homelessness', 'reactive'],
    ['council-noise', 'Noise complaints', 'reactive'],
  ]),
  ...branch('probation', [
    ['probation-order-start', 'Orders started', 'planned'],
    ['probation-breach', 'Breaches and recalls', 'reactive'],
  ]),
];

/**
 * The crime types as police.uk prints them, to shared codes. That all fourteen are reactive is a starting proposal
 * which the partners must confirm.
 */
export const policeUkCategories: Record<string, string> = {
  'Anti-social behaviour': 'anti-social-behaviour',
  'Bicycle theft': 'bicycle-theft',
  Burglary: 'burglary',
  'Criminal damage and arson': 'criminal-damage-and-arson',
  Drugs: 'drugs',
  'Other crime': 'other-crime',
  'Other theft': 'other-theft',
  'Possession of weapons': 'possession-of-weapons',
  'Public order': 'public-order',
  Robbery: 'robbery',
  Shoplifting: 'shoplifting',
  'Theft from the person': 'theft-from-the-person',
  'Vehicle crime': 'vehicle-crime',
  'Violence and sexual offences': 'violence-and-sexual-offences',
};
