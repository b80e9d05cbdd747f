import { describe, expect, it } from 'vitest';
import { draftFor, setCode } from '../../../client/data/area-set-guess.ts';

describe('what a file of areas seems to be', () => {
  it('is told by its name, for somebody to correct', () => {
    expect(draftFor('leics_policing-areas 2026.geojson')).toMatchObject({
      ...{ kind: 'policing-area', name: 'Leics policing areas 2026', code: 'leics-policing-areas-2026' },
      ...{ source: 'leics_policing-areas 2026.geojson', from: '', column: '' },
    });
    expect(draftFor('lookup_lsoa21_icb24_llr.csv').kind).toBe('health-neighbourhood');
    expect(draftFor('School catchments.json').kind).toBe('custom');
    expect(draftFor('')).toMatchObject({ name: 'Areas', code: 'areas' });
  });

  it('has a code that can stand in an address', () => {
    expect(setCode(' Écoles & collèges (north) ')).toBe('ecoles-colleges-north');
  });
});
