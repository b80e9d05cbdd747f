import { describe, expect, it } from 'vitest';
import { describeTable, recogniseTable } from '../../../server/intake/geography/recognise.ts';

const sentenceOf = (file: string, header: string): string | null => {
  const table = recogniseTable(file, header.split(','));
  return table === null ? null : describeTable(table);
};

describe('A table of geography is known by its header, in the spelling of the publisher or of others', () => {
  it.each([
    [
      'x.csv',
      'lsoa11_name,lsoa11_code,change_code,lsoa21_name,lsoa21_code,ltla22_code',
      'Look-up from LSOA 2011 to LSOA 2021 with what changed.',
    ],
    [
      'x.csv',
      'LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHNGIND,LAD22CD',
      'Look-up from LSOA 2011 to LSOA 2021 with what changed.',
    ],
    [
      'x.csv',
      'LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM',
      'Look-up from LSOA 2021 to ward 2024 and district 2024.',
    ],
    ['x.csv', 'lsoa11_name,lsoa11_code,msoa11_name,msoa11_code', 'Look-up from LSOA 2011 to MSOA 2011.'],
    [
      'population20.csv',
      'lsoa11_name,lsoa11_code,total_population,0,1',
      'People by LSOA 2011 on 2020-06-30 (all people).',
    ],
    [
      'sapemid2022.csv',
      'LAD 2021 Code,LSOA 2021 Code,LSOA 2021 Name,Total,F0',
      'People by LSOA 2021 on 2022-06-30 (all people).',
    ],
    ['x.csv', 'lsoa21_code,total_residents,ethnic_group,n,prop', 'People by LSOA 2021 on 2021-03-21 (ethnic group).'],
    ['x.csv', 'lsoa21_code,total_households,tenure,n,prop', 'Households by LSOA 2021 on 2021-03-21 (tenure).'],
    ['x.csv', 'lsoa21_code,ruc21_code,classification,ruc', 'Rural-urban class by LSOA 2021.'],
    ['x.csv', 'LSOA21CD,LSOA21NM,RUC21CD,RUC21NM,Urban_rural_flag', 'Rural-urban class by LSOA 2021.'],
    ['x.csv', 'X,Y,objectid,lsoa11cd,lsoa11nm', 'Population-weighted centres of LSOA 2011.'],
    ['imd2019.csv', 'lsoa11_code,IMD_decile,Income_decile,IMD_rank', 'Indices of Deprivation 2019 by LSOA 2011.'],
    [
      'x.csv',
      'LSOA code (2021),LSOA name (2021),Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile',
      'Indices of Deprivation 2025 by LSOA 2021.',
    ],
    ['x.csv', 'ltla24_code,ltla24_name,csp24_code', 'Names of districts.'],
  ])('%s: %s', (file, header, sentence) => {
    expect(sentenceOf(file, header)).toBe(sentence);
  });

  it.each([
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type',
    'MSOA11CD,PCN_Code',
    'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC',
  ])('and what is none of it is left alone: %s', (header) => {
    expect(sentenceOf('x.csv', header)).toBeNull();
  });
});
