import { describe, expect, it } from 'vitest';
import { emptyHouse, peopleFile } from './empty-house.ts';
import { boundaries, box, codeOf, csv, lsoaCodes, lsoas } from './small-county.ts';

const { house, load, refusalOf, peopleOf } = emptyHouse();

describe('Figures of another census year', () => {
  const changes = (): Buffer =>
    csv('LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHNGIND', [
      ['E01900001', 'Old', lsoaCodes[0] ?? '', 'New', 'S'],
      ['E01900001', 'Old', lsoaCodes[1] ?? '', 'New', 'S'],
      ['E01900002', 'Old', lsoaCodes[2] ?? '', 'New', 'M'],
      ['E01900003', 'Old', lsoaCodes[2] ?? '', 'New', 'M'],
      ...lsoaCodes.slice(3).map((code) => [code, 'Same', code, 'Same', 'U']),
    ]);
  const old = (): Buffer =>
    csv('lsoa11_code,total_population', [
      ['E01900001', 301],
      ['E01900002', 10],
      ['E01900003', 20],
      ...lsoaCodes.slice(3).map((code) => [code, 100]),
    ]);

  it('need the look-up first, and then keep their total', async () => {
    await load('lsoa.geojson', lsoas());
    expect((await refusalOf('mid20.csv', old())).message).toContain('load the look-up from LSOA 2011');
    expect(await load('changes.csv', changes())).toContain('3 unchanged, 2 split, 2 merged');
    expect(await load('mid20.csv', old())).toContain('631 people on 2020-06-30');
    const bricks = await peopleOf(null);
    expect(bricks.slice(2)).toEqual([30, 100, 100, 100]);
    expect(bricks.slice(0, 2).sort()).toEqual([150, 151]);
  });

  it('never go before a later date', async () => {
    await load('lsoa.geojson', lsoas());
    await load('changes.csv', changes());
    await load('people.csv', peopleFile([300, 100, 1, 2, 3, 4]));
    await load('mid20.csv', old());
    expect(await peopleOf(null)).toEqual([300, 100, 1, 2, 3, 4]);
    const carried = await peopleOf('2020-06-30');
    expect(carried).toEqual([226, 75, 30, 100, 100, 100]);
  });

  it('as centres are not used, and that is said', async () => {
    await load('lsoa.geojson', lsoas());
    const refusal = await refusalOf('centres.csv', csv('X,Y,lsoa11cd', [[453_726, 320_581, 'E01900001']]));
    expect(refusal.message).toContain('say nothing about the bricks in use (lsoa21)');
  });
});

describe('Another edition', () => {
  const outputAreas = (): Buffer =>
    boundaries(
      'OA11',
      [0, 1, 2, 3, 4, 5].map((column) => [codeOf('E', column + 1), box(column / 2, 0, 0.5, 2)]),
    );

  it('is kept beside the one in use, and areas are built anew when it is put in use', async () => {
    await load('lsoa.geojson', lsoas());
    await load('msoa.geojson', boundaries('MSOA21', [[codeOf('E', 2_000_001), box(0, 0, 3, 2)]]));
    expect(await load('oa.geojson', outputAreas())).toContain('kept beside lsoa21');
    expect((await house().service.useEdition('oa11')).join(' ')).toContain('oa11 is now in use.');
    const counted = await house().database.knex('footprint_bricks').count('* as bricks').first();
    expect(counted).toEqual({ bricks: 12 });
  });

  it('cannot be put in use while a zone stands on the present one', async () => {
    await load('lsoa.geojson', lsoas());
    await load('oa.geojson', outputAreas());
    await house().database.knex('footprints').insert({ kind: 'zone', code: 'z', name: 'Z' });
    await expect(house().service.useEdition('oa11')).rejects.toThrow('only while no zones stand on the present one');
  });
});
