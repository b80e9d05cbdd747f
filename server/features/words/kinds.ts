import type { FootprintKind } from './contract.ts';

/** One area of a kind, and many. */
export const kindNames: Record<FootprintKind, [string, string]> = {
  brick: ['small area', 'small areas'],
  lsoa: ['LSOA', 'LSOAs'],
  msoa: ['MSOA', 'MSOAs'],
  ward: ['ward', 'wards'],
  district: ['district', 'districts'],
  zone: ['zone', 'zones'],
  pcn: ['Primary Care Network', 'Primary Care Networks'],
  'policing-area': ['neighbourhood policing area', 'neighbourhood policing areas'],
  'health-neighbourhood': ['health neighbourhood', 'health neighbourhoods'],
  custom: ['area', 'areas'],
};
