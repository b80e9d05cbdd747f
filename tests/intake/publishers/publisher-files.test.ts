import { describe, expect, it } from 'vitest';
import { readTable } from '../../../server/intake/geography/table.ts';
import type { PublisherFile } from '../../../server/intake/publishers/publisher-file.ts';
import { recognisePublisher, sayOtherFile } from '../../../server/intake/publishers/recognise-publisher.ts';

const read = async (
  text: string,
  period: { from: string; to: string } | null = null,
  name = 'x.csv',
): Promise<PublisherFile> => {
  const table = await readTable(name, Buffer.from(text));
  const format = recognisePublisher(table.header);
  if (format === null) throw new Error('It is of no publisher.');
  const file = format.read(table, { name, period });
  // Every row is kept or turned away, never both and never neither.
  const kept = new Set(file.values.map(({ line }) => line));
  expect(kept.size + file.turnedAway.length).toBe(file.rows);
  return file;
};
const reasons = ({ turnedAway }: PublisherFile): string[] => turnedAway.map(({ reason }) => reason);

describe('Dwelling fires by MSOA', () => {
  const header = 'MSOA11CD,Number of fires (three-year average),Proportion of fire incidents per person\r\n';
  const years = { from: '2016-04', to: '2019-04' };

  it('are averages, so not whole numbers, and a proportion in exponent notation', async () => {
    const { values } = await read(`${header}E02002827,10.666666666666666,8.5e-4\r\n`, years);
    expect(values).toMatchObject([
      { code: 'dwelling-fires', kind: 'msoa11', area: 'E02002827', ...years, value: 10.666666666666666 },
      { code: 'dwelling-fires-rate', value: 0.85 },
    ]);
  });

  it('have no value where the cell is blank, and no row where it is no number or no MSOA', async () => {
    const file = await read(
      `${header}E02002827,,\r\nE01000001,1,1e-4\r\nE02002828,-1,1e-4\r\nE02002827,3,1e-4\r\n`,
      years,
    );
    expect(file.values.map(({ missing, value }) => [missing, value])).toEqual([
      ['not-available', null],
      ['not-available', null],
    ]);
    expect(file.turnedAway.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it.each([null, { from: '2018-04', to: '2019-04' }])('are refused without the three years: %o', async (period) => {
    await expect(read(`${header}E02002827,1,1e-4\r\n`, period)).rejects.toThrow('averages of three years');
  });
});

describe('A Fingertips export', () => {
  const header =
    'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend\n';
  const row = (changes: Record<string, string> = {}): string => {
    const cells = {
      ...{ id: '93356', name: '"Campylobacter rate\n"', p: 'E12', pn: 'East', area: 'E06000016', an: 'Leicester' },
      ...{ type: 'County & UA', sex: 'Persons', age: 'All ages', ct: '', c: '', period: '2015' },
      ...{ value: '51.7', lower: '44.3', upper: '59.9', l2: '', u2: '', count: '177', of: '342627', note: '', t: '' },
      ...changes,
    };
    return `${Object.values(cells).join(',')}\n`;
  };

  it('keeps limits and counts, a name without its line break, and the unit that the counts give', async () => {
    const { values, described } = await read(header + row());
    expect(values).toMatchObject([
      { kind: 'county', from: '2015-01', to: '2016-01', value: 51.7, lower: 44.3, upper: 59.9, numerator: 177 },
    ]);
    const facts = described.get('fingertips-93356-persons-all-ages')?.facts;
    expect(facts).toMatchObject({ name: 'Campylobacter rate (persons, all ages)', unit: 'per 100,000', per: 100_000 });
    // Which is better is not in the file.
    expect(facts?.good_direction).toBe('none');
  });

  it('keeps no counts that do not give the value, as of a standardised rate', async () => {
    const { values, described } = await read(header + row({ value: '70.2' }));
    expect(values).toMatchObject([{ value: 70.2, numerator: null, denominator: null }]);
    expect([...described.values()][0]?.facts.unit).toBe('as published');
  });

  it('tells what the publisher withheld from what it does not have, and keeps its notes', async () => {
    const file = await read(
      header +
        row({ value: '', note: 'Value suppressed for disclosure control due to small count' }) +
        row({ value: '', note: 'Value missing in source data', area: 'E06000017' }) +
        row({ note: 'There is a data quality issue with this value', area: 'E10000018' }),
    );
    expect(file.values.map(({ missing, value }) => [missing, value])).toEqual([
      ['withheld', null],
      ['not-available', null],
      [null, 51.7],
    ]);
    expect(file.values[2]?.note).toContain('data quality issue');
  });

  it('turns away what is of no area kept here, each with its reason', async () => {
    const file = await read(
      header +
        row() +
        row({ type: 'England', area: 'E92000001' }) +
        row({ ct: 'Deprivation deciles', c: 'Most deprived', area: 'E06000017' }) +
        row({ period: 'whenever', area: 'E06000017' }) +
        row(),
    );
    expect(file.values).toHaveLength(1);
    expect(reasons(file)).toEqual([
      'It is of an area of a kind that is not kept: "England".',
      'It is of a part of the people of its area, not of the area.',
      'Its time period cannot be read: "whenever".',
      'The same area and period is in the file already.',
    ]);
    expect(file.turnedAway.map(({ line }) => line)).toEqual([4, 6, 8, 10]);
  });
});

describe('Monthly A&E attendances', () => {
  const header =
    'nhs_trust22_code,total_attendances,attendances_over_4hours,total_emergency_admissions,emergency_admissions_over_4hours,pct_attendance_over_4hours,pct_emergency_admissions_over_4hours,date\n';

  it('stay with the trust, and their shares are made of the counts', async () => {
    const { values, described } = await read(`${header}RWE,19656,6152,7396,1040,0.31,0.14,April 2021\n`);
    expect(values.map(({ kind, area, from }) => [kind, area, from])).toEqual(
      Array(4).fill(['trust', 'RWE', '2021-04']),
    );
    expect(values[1]).toMatchObject({ code: 'ae-over-4-hours', numerator: 6152, denominator: 19656, value: null });
    expect(described.get('ae-attendances')?.facts.caveat).toContain('not of residents');
  });

  it('are turned away where a share is not that of its counts, the month is none, or a count is missing', async () => {
    const file = await read(
      `${header}RWE,100,30,50,5,31,0.1,April 2021\nRWE,100,30,50,5,0.3,0.1,Smarch 2021\nRWE,,30,50,5,0.3,0.1,May 2021\n`,
    );
    expect(reasons(file)).toEqual([
      'A printed share is not that of its counts (it is a fraction of 1).',
      'The month is none, such as April 2021: "Smarch 2021".',
      'A count is no number of 0 or more.',
    ]);
  });
});

describe('Practice registers', () => {
  const header = 'PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n';
  const name = 'QOF_PREVALENCE_2021.csv';
  const rows =
    'C82001,CAN,9,TOTAL,1000\nC82001,AF,0,TOTAL,1000\nC82001,DEP,90,18OV,800\nC82002,CAN,3,TOTAL,500\nC82002,AF,1,TOTAL,500\n';

  it('count a list once, from one group of all ages, and a register of 0 is one', async () => {
    const { values } = await read(header + rows, null, name);
    const lists = values.filter(({ code }) => code === 'qof-registered-patients');
    expect(lists.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(1_500);
    expect(values.find(({ code, area }) => code === 'qof-af' && area === 'C82001')).toMatchObject({
      ...{ numerator: 0, denominator: 1_000, missing: null, from: '2020-04', to: '2021-04' },
    });
    expect(values.find(({ code }) => code === 'qof-dep-18ov')?.denominator).toBe(800);
  });

  it('are refused where neither file nor name says the year', async () => {
    await expect(read(header + rows, null, 'QOF_2017_19.csv')).rejects.toThrow('does not say its year');
    const { values } = await read(header + rows, { from: '2018-04', to: '2019-04' }, 'QOF.csv');
    expect(values[0]?.from).toBe('2018-04');
  });

  it('turn away a register larger than its list, and a second list size of one practice', async () => {
    const file = await read(`${header}C82001,AF,9,TOTAL,8\nC82001,CAN,1,TOTAL,8\nC82001,CHD,1,TOTAL,9\n`, null, name);
    expect(reasons(file)).toEqual([
      'There are more on the register than on the list.',
      'The list size of all ages is another than in an earlier row of the practice.',
    ]);
  });
});

describe('A file of something else', () => {
  it.each([
    [
      'lsoa21_code,ruc21_code,classification,ruc',
      'geography (Rural-urban class by LSOA 2021), which people-zones load takes',
    ],
    ['LE1 1AA,10,459327,304196', 'a file of postcodes'],
    ['Crime ID,Month,Reported by', 'a file of police.uk'],
    ['first,second', 'its first columns are "first", "second"'],
  ])('%s: says what it is, and what was expected', (header, what) => {
    const said = sayOtherFile('x.csv', header.split(','));
    expect(said).toContain(what);
    expect(said).toContain('an export of Fingertips');
  });
});
