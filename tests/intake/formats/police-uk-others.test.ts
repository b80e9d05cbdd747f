import { describe, expect, it } from 'vitest';
import { policeUkOutcomes } from '../../../server/intake/formats/police-uk-outcomes.ts';
import { policeUkSearches } from '../../../server/intake/formats/police-uk-searches.ts';
import { policeUk } from '../../../server/intake/formats/police-uk.ts';
import { readDemandFile } from '../../../server/intake/files/read-demand-file.ts';
import { whyIgnored } from '../../../server/intake/files/open-sources.ts';
import { policeHeader, policeLine, readWhole, sourceOf } from '../files/sources-for-tests.ts';

const searchHeader =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';
const search = (date: string, object = 'Controlled drugs') =>
  `Person search,${date},False,,52.63,-1.13,Male,18-24,Other,White,Misuse of Drugs Act 1971,${object},Arrest,True,False`;
const outcomeHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type';
const outcome = 'abc,2024-05,Force,Force,-1.13,52.63,On or near,E01013617,Leicester 010A,Local resolution';

describe('a police.uk stop-and-search file', () => {
  it('gives weekday and hour in London, and what was searched for', async () => {
    const { rows, issues } = await readWhole(
      sourceOf([searchHeader, search('2024-06-30T23:30:00+00:00'), search('2024-01-01T00:05:00+00:00', '')].join('\n')),
    );
    expect(issues).toEqual([]);
    expect(rows).toMatchObject([
      { month: '2024-07', weekday: 1, hour: 0, category: 'Controlled drugs', point: [-1.13, 52.63], reference: null },
      { month: '2024-01', weekday: 1, hour: 0, category: 'Person search' },
    ]);
    expect(JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value))).not.toMatch(
      /Male|White|18-24/,
    );
  });

  it('turns a row without a date away', async () => {
    const { issues } = await readWhole(sourceOf([searchHeader, search('')].join('\n')));
    expect(issues.map(({ reason }) => reason)).toEqual(['month-invalid']);
  });
});

describe('a police.uk outcomes file', () => {
  it('gives one outcome a row, in its month', async () => {
    const { rows } = await readWhole(sourceOf([outcomeHeader, outcome].join('\n')));
    expect(rows).toMatchObject([
      { month: '2024-05', category: 'Local resolution', areaCode: 'E01013617', weekday: null },
    ]);
  });
});

describe('a file of another kind than its dataset takes', () => {
  it.each([
    [
      'outcomes',
      [outcomeHeader, outcome].join('\n'),
      policeUk,
      'police.uk outcomes; this dataset takes police.uk street',
    ],
    [
      'street crime',
      [policeHeader, policeLine()].join('\n'),
      policeUkSearches,
      'street-level crime; this dataset takes',
    ],
    ['searches', [searchHeader, search('2024-01-01')].join('\n'), policeUkOutcomes, 'police.uk stop and search; this'],
  ])('is refused in words: %s', async (_what, content, format, sentence) => {
    const reading = readDemandFile(sourceOf(content), { referenceKey: Buffer.alloc(32), formats: [format] }).next();
    await expect(reading).rejects.toThrow(sentence);
  });

  it('is passed over in an archive that has all three', () => {
    const names = ['2024-05-force-street.csv', '2024-05-force-outcomes.csv', '2024-05-force-stop-and-search.csv'];
    const taken = (kind: 'street' | 'outcomes' | 'stop-and-search') =>
      names.filter((n) => whyIgnored(n, kind) === null);
    expect([taken('street'), taken('outcomes'), taken('stop-and-search')]).toEqual(names.map((name) => [name]));
  });
});
