import { describe, expect, it } from 'vitest';
import { emptyHouse } from './empty-house.ts';
import { csv, lsoaCodes, lsoas } from './small-county.ts';

const { house, load, refusalOf } = emptyHouse();

const tenures = ['Owned: Owns outright', 'Social rented: Rents from council or Local Authority'];
const byTenure = (households: [owned: number, rented: number][], codes = lsoaCodes, total = 0): Buffer =>
  csv(
    'lsoa21_code,total_households,tenure,n,prop',
    households.flatMap(([owned, rented], at) =>
      [owned, rented].map((n, category) => [
        codes[at] ?? '',
        total || owned + rented,
        `"${tenures[category] ?? ''}"`,
        n,
        0,
      ]),
    ),
  );
const features = (): Promise<{ code: string; feature: string; value: number }[]> =>
  house()
    .database.knex('brick_features as f')
    .join('bricks as b', 'b.id', 'f.brick_id')
    .orderBy(['b.code', 'f.feature'])
    .select('b.code', 'f.feature', 'f.value');

describe('Households by category', () => {
  it('are kept as published, zeros too, and give the households of their bricks', async () => {
    await load('lsoa.geojson', lsoas());
    expect(
      await load(
        'tenure.csv',
        byTenure([
          [10, 0],
          [3, 7],
        ]),
      ),
    ).toContain('20 households in 2 categories of tenure');
    expect((await features()).slice(0, 4)).toEqual([
      { code: lsoaCodes[0], feature: 'tenure/owned-outright', value: 10 },
      { code: lsoaCodes[0], feature: 'tenure/social-council', value: 0 },
      { code: lsoaCodes[1], feature: 'tenure/owned-outright', value: 3 },
      { code: lsoaCodes[1], feature: 'tenure/social-council', value: 7 },
    ]);
    // The next table differs a little by design: its categories are kept, its total is not.
    const homes = csv('lsoa21_code,total_households,type,n,prop', [[lsoaCodes[0] ?? '', 9, 'Detached', 9, 1]]);
    expect(await load('homes.csv', homes)).toContain('stay those known already');
    const { households } = await house()
      .database.knex('bricks')
      .where('code', lsoaCodes[0])
      .first<{ households: number }>('households');
    expect(households).toBe(10);
  });

  it('take the place of those of an earlier file', async () => {
    await load('lsoa.geojson', lsoas());
    await load(
      'tenure.csv',
      byTenure([
        [10, 0],
        [3, 7],
      ]),
    );
    await load('again.csv', byTenure([[4, 4]]));
    expect((await features()).map(({ value }) => value)).toEqual([4, 4]);
  });

  it('of another census year are carried by the look-up, each category for itself, and keep their sum', async () => {
    await load('lsoa.geojson', lsoas());
    const changes = csv('LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHNGIND', [
      ['E01900001', 'Old', lsoaCodes[0] ?? '', 'New', 'S'],
      ['E01900001', 'Old', lsoaCodes[1] ?? '', 'New', 'S'],
    ]);
    await load('changes.csv', changes);
    const old = byTenure([[11, 20]], ['E01900001'])
      .toString()
      .replace('lsoa21_code', 'lsoa11_code');
    await load('tenure11.csv', Buffer.from(old));
    const found = await features();
    const sum = (feature: string): number =>
      found.filter((one) => one.feature === feature).reduce((total, { value }) => total + value, 0);
    expect([sum('tenure/owned-outright'), sum('tenure/social-council')]).toEqual([11, 20]);
    expect(new Set(found.map(({ code }) => code)).size).toBe(2);
  });

  it('are refused with the line of a category that is none, and where they do not add up', async () => {
    await load('lsoa.geojson', lsoas());
    const strange = byTenure([[1, 2]])
      .toString()
      .replace('Owns outright', 'Squats')
      .replace('Owned: ', '');
    expect((await refusalOf('tenure.csv', Buffer.from(strange))).message).toContain(
      'Line 2 needs a category of tenure',
    );
    const refusal = await refusalOf('tenure.csv', byTenure([[1, 2]], lsoaCodes, 4));
    expect(refusal.message).toContain('add up to 3, and its total is 4');
    expect(await features()).toEqual([]);
  });
});

describe('The rural-urban class', () => {
  it('is kept for each brick, by the words that stand beside it', async () => {
    await load('lsoa.geojson', lsoas());
    const classes = csv('LSOA21CD,LSOA21NM,RUC21CD,RUC21NM,Urban_rural_flag', [
      [lsoaCodes[0] ?? '', 'One', 'UN1', 'Urban: Nearer to a major town or city', 'Urban'],
      [lsoaCodes[1] ?? '', 'Two', 'RSF1', 'Smaller rural: Further from a major town or city', 'Rural'],
    ]);
    expect(await load('ruc.csv', classes)).toContain('2 small areas: 1 urban, 1 rural');
    expect((await features()).map(({ feature }) => feature)).toEqual([
      'rural-urban/urban-UN1',
      'rural-urban/rural-RSF1',
    ]);
    const faulty = csv('LSOA21CD,RUC21CD,RUC21NM', [[lsoaCodes[0] ?? '', 'UN1', 'Somewhere']]);
    expect((await refusalOf('ruc.csv', faulty)).message).toContain('Line 2 needs a rural-urban class');
  });
});
