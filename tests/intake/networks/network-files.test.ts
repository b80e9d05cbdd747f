import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayIn } from '../../../server/intake/networks/day.ts';
import type { NetworkFile } from '../../../server/intake/networks/network-file.ts';
import { OtherFile } from '../../../server/intake/networks/other-file.ts';
import { readNetworkFile } from '../../../server/intake/networks/read-network-file.ts';
import { spreadPatients } from '../../../server/intake/networks/spread-patients.ts';
import { shared, sharedData } from '../../support/shared.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'networks-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(
  content: string | Uint8Array,
  said: { name?: string; day?: string } = {},
  isHere: (area: string) => boolean = () => false,
): Promise<NetworkFile> {
  const path = join(folder, 'put-down');
  writeFileSync(path, content);
  return readNetworkFile(path, { name: said.name ?? 'sent.csv', day: said.day ?? null }, isHere);
}
const reasons = ({ turnedAway }: NetworkFile): string[] => turnedAway.map(({ reason }) => reason);
const balanced = ({ read: all, kept, passedOver, turnedAway }: NetworkFile): boolean =>
  all === kept + passedOver + turnedAway.reduce((sum, { rows }) => sum + rows, 0);

const partners =
  'Partner Organisation Code,Partner Name,Practice Parent CCG Code,PCN Code,PCN Name,PCN Parent CCG Code,Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date';
const partner = (practice: string, network: string, start: string, end = ''): string =>
  `${practice},A PRACTICE,04C,${network},A PCN,04C,${start},${end}`;
const partnersFile = (...rows: string[]): string => [partners, ...rows].join('\r\n');

describe('A day', () => {
  it('is read as publishers of health print it, and only if it is one', () => {
    for (const printed of ['20220401', '2022-04-01', '01/04/2022', '01Apr2022', '01APR2022', '1-Apr-22']) {
      expect(dayIn(printed)).toBe('2022-04-01');
    }
    // What a spreadsheet makes of it.
    for (const printed of [
      '44652',
      '44652.5',
      '2022-04-01 00:00:00',
      '2022-04-01T00:00:00',
      '1/4/2022',
      '01/04/2022 00:00',
    ])
      expect(dayIn(printed)).toBe('2022-04-01');
    for (const printed of ['99999', '4/25/2022', '12'] as const) expect(dayIn(printed)).toBeNull();
    for (const printed of ['20220431', '2022', '', '31/02/2022', '01Foo2022']) expect(dayIn(printed)).toBeNull();
  });
});

describe('A list of practices and their networks', () => {
  it('keeps who was where and when, also of a practice that moved', async () => {
    const rows = [partner('C82105', 'U77315', '20191001', '20210430'), partner('C82105', 'U87332', '20210501')];
    const file = await read(partnersFile(...rows));
    expect(file.memberships.map(({ network, startsOn, endsOn }) => [network, startsOn, endsOn])).toEqual([
      ['U77315', '2019-10-01', '2021-04-30'],
      ['U87332', '2021-05-01', null],
    ]);
  });

  it('turns away the later of two rows that have a practice in two networks at once, and names both', async () => {
    const rows = [partner('F82001', 'U11211', '20220701'), partner('F82001', 'U86966', '20191001', '20220701')];
    const file = await read(partnersFile(...rows));
    expect(file.memberships.map(({ network }) => network)).toEqual(['U86966']);
    expect(file.turnedAway).toEqual([
      {
        reason:
          'F82001 would be in two networks at once: it is in U86966 from 2019-10-01 to 2022-07-01, and this row has it join U11211 on 2022-07-01. The row that begins first holds; after 2022-07-01 the practice is in no network, unless another row says so.',
        rows: 1,
        firstLine: 2,
      },
    ]);
  });

  it('turns away what cannot be, each row with its reason, and loses none', async () => {
    const rows = [
      partner('C82001', 'U30213', '20191001', '20190101'),
      partner('82001', 'U30213', '20191001'),
      partner('C82002', '', '20191001'),
      partner('C82003', 'U30213', 'soon'),
      partner('C82004', 'U30213', '20191001'),
      partner('C82004', 'U30213', '20191001'),
    ];
    const file = await read(partnersFile(...rows));
    expect(reasons(file)).toEqual([
      'C82001 leaves U30213 on 2019-01-01, before it joins on 2019-10-01.',
      'There is no code of a GP practice (a letter and five digits).',
      'There is no code of a network (U and five digits). The practice is in no network by this row.',
      'The day of joining is no day: “soon”.',
      'C82004 is in U30213 from 2019-10-01 without an end in line 6 already.',
    ]);
    expect([file.read, file.kept, balanced(file)]).toEqual([6, 1, true]);
  });

  it('is found in a workbook by its header, whatever the sheets are called and wherever the header breaks', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Read me', rows: [['Primary Care Networks']] },
        {
          name: 'PCNs 2023',
          rows: [
            ['Title'],
            ['PCN Code', 'PCN Name', 'Current Sub ICB Loc Code', 'Sub ICB Location', 'Open Date', 'Close Date'],
            ['U30213', 'CROSS COUNTIES PCN', '03W', 'LLR', 20191001, ''],
          ],
        },
        {
          name: 'Partners',
          rows: [
            partners.split(',').map((name) => `${name.replaceAll(' ', '\r\n')} `),
            partner('C82001', 'U30213', '20191001').split(','),
          ],
        },
      ],
    });
    const file = await read(workbook, { name: 'ePCN.xlsx' });
    expect([file.kind, file.networks.length, file.networks[0]?.openedOn]).toEqual(['workbook', 1, '2019-10-01']);
    expect(file.memberships).toHaveLength(1);
    expect([file.read, file.kept, file.day]).toEqual([2, 2, '2019-10-01']);
  });
});

describe('A register of practices', () => {
  const row = (code: string, setting: string, close = ''): string =>
    `${code},A NAME,Y60,QK1,A ROAD,,,LEICESTER,,LE1 1AA,19740401,${close},A,B,04C,20130401,,0116 1,,,,0,,04C,,${setting},`;

  it('has no header, keeps GP practices only, and closed ones with their last day', async () => {
    const file = await read([row('C82001', '4'), row('C82002', '4', '20220630'), row('A99888', '0')].join('\r\n'));
    expect(file.practices.map(({ code, closedOn }) => [code, closedOn])).toEqual([
      ['C82001', null],
      ['C82002', '2022-06-30'],
    ]);
    expect([file.kind, file.read, file.kept, file.passedOver]).toEqual(['practices', 3, 2, 1]);
  });
});

describe('Patients by practice and area', () => {
  const header = 'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,SEX,NUMBER_OF_PATIENTS';
  const row = (practice: string, area: string, patients: number | string, sex = 'ALL'): string =>
    `GP_PRAC_PAT_LIST,01APR2022,${practice},THE SURGERY,${area},${sex},${patients}`;
  const file = (...rows: string[]): string => [header, ...rows].join('\n');
  const isHere = (area: string): boolean => area.startsWith('E0101');

  it('keeps areas that are loaded, and elsewhere of practices with people here', async () => {
    const found = await read(
      file(
        row('C82001', 'E01010001', 900),
        row('C82001', 'E01020001', 90),
        row('C82001', 'NO2011', 10),
        row('B99999', 'E01020001', 5000),
        row('A11111', 'E01010002', 1),
        row('A11111', 'E01020002', 4999),
      ),
      {},
      isHere,
    );
    expect(found.patientsHere.map(({ practice, patients }) => [practice, patients])).toEqual([
      ['C82001', 900],
      ['A11111', 1],
    ]);
    expect(found.patientsElsewhere).toEqual([
      { practice: 'C82001', area: 'E01020001', patients: 90 },
      { practice: 'C82001', area: 'NO2011', patients: 10 },
      { practice: 'A11111', area: 'elsewhere', patients: 4999 },
    ]);
    expect([found.read, found.kept, found.passedOver, found.day]).toEqual([6, 4, 2, '2022-04-01']);
  });

  it('turns away faulty codes, negative and worded counts, a second row of the same, another day', async () => {
    const found = await read(
      file(
        row('C82001', 'E01010001', 900),
        row('C82001', 'E01010001', 900),
        row('C82001', 'E0101', 1),
        row('C82', 'E01010001', 1),
        row('C82001', 'E01010002', -3),
        row('C82001', 'E01010003', 'many'),
        row('C82001', 'E01010004', 1).replace('01APR2022', '01MAY2022'),
      ),
      {},
      isHere,
    );
    expect(found.patientsHere).toHaveLength(1);
    expect(reasons(found).sort()).toEqual([
      'C82001 and E01010001 are in the file already.',
      'The number of patients is no whole number of 0 or more: “-3”.',
      'The number of patients is no whole number of 0 or more: “many”.',
      'The row is of another day than the rows before it.',
      'There is no code of a GP practice (a letter and five digits).',
      'There is no code of an LSOA.',
    ]);
    expect(balanced(found)).toBe(true);
  });

  it('adds men and women up, takes everybody where all are printed, and refuses half the people', async () => {
    const [men, women] = [row('C82001', 'E01010001', 40, 'MALE'), row('C82001', 'E01010001', 50, 'FEMALE')];
    expect((await read(file(men, women), {}, isHere)).patientsHere[0]?.patients).toBe(90);
    const all = await read(file(men, women, row('C82001', 'E01010001', 91)), {}, isHere);
    expect([all.patientsHere[0]?.patients, all.kept, all.passedOver]).toEqual([91, 1, 2]);
    await expect(read(file(men), {}, isHere)).rejects.toThrow('people of one sex only (MALE)');
  });

  it('is the same under the older names of its columns', async () => {
    const older = file(row('C82001', 'E01010001', 7)).replace('NUMBER_OF_PATIENTS', 'Number of Patients');
    expect((await read(older, {}, isHere)).patientsHere[0]?.patients).toBe(7);
  });

  it('shares people of an area out over its bricks to the person', () => {
    const bricksOf = new Map([
      ['A', [100, 100, 101].map((people, brickId) => ({ brickId, people }))],
      ['B', [{ brickId: 2, people: 101 }]],
    ]);
    const counted = [1, 2, 7, 100].map((patients, index) => ({ practice: `P${index}`, area: 'A', patients }));
    const spread = spreadPatients([...counted, { practice: 'P0', area: 'B', patients: 5 }], bricksOf);
    expect(spread.reduce((sum, { patients }) => sum + patients, 0)).toBe(115);
    expect(spread.filter(({ practice }) => practice === 'P3').map(({ patients }) => patients)).toEqual([33, 33, 34]);
    expect(spread.find(({ practice, brickId }) => practice === 'P0' && brickId === 2)?.patients).toBe(6);
  });
});

describe('List sizes', () => {
  it('are the rows of all sexes and ages; the others are parts of them', async () => {
    const header = 'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS';
    const row = (code: string, sex: string, age: string, people: string): string =>
      `GP,01Apr2022,GP,04C,E38,${code},LE1 1AA,${sex},${age},${people}`;
    const rows = [
      row('C82001', 'ALL', 'ALL', '9000'),
      row('C82001', 'MALE', '0', '40'),
      row('C82002', 'ALL', 'ALL', '-1'),
    ];
    const file = await read([header, ...rows].join('\n'));
    expect(file.lists).toEqual([{ practice: 'C82001', patients: 9000 }]);
    expect([file.read, file.kept, file.passedOver, file.turnedAway.length, file.day]).toEqual([
      3,
      1,
      1,
      1,
      '2022-04-01',
    ]);
  });
});

describe('Where patients live', () => {
  const header = 'EXTRACT_DATE,PRACTICE_CODE,LSOA_CODE,NUMBER_OF_PATIENTS';
  const row = (practice: string, area: string, people: string): string => `01APR2022,${practice},${area},${people}`;
  const isHere = (area: string): boolean => area.startsWith('E010000');

  it('is no zero where the publisher withheld it, and then nobody adds up how long the list is', async () => {
    const withheld = ['*', '[c]', '<5'].map((people, at) => row('C82001', `E0100000${at}`, people));
    const file = await read([header, ...withheld, row('C82002', 'E01000001', '3.0')].join('\n'), {}, isHere);
    expect(reasons(file)).toEqual(
      ['*', '[c]', '<5'].map(
        (people) =>
          `The publisher withheld the number of people (“${people}”): it is not 0, and they are in no figure.`,
      ),
    );
    expect([...file.withoutNumber]).toEqual(['C82001']);
    expect(file.patientsHere).toEqual([{ practice: 'C82002', area: 'E01000001', patients: 3 }]);
    expect(balanced(file)).toBe(true);
  });

  it('is counted once where a row comes twice, near or far', async () => {
    const rows = ['E01000001', 'E01000001', 'E01099999', 'E01099999'].map((area) => row('C82001', area, '7'));
    const file = await read([header, ...rows].join('\n'), {}, isHere);
    expect([file.read, file.kept, file.turnedAway[0]?.rows, file.turnedAway[1]?.rows]).toEqual([4, 2, 1, 1]);
    expect(file.patientsElsewhere).toEqual([{ practice: 'C82001', area: 'E01099999', patients: 7 }]);
    expect(balanced(file)).toBe(true);
  });

  it('is refused with the first fault where no row can be used, and with the column that is not there', async () => {
    await expect(read([header, row('', 'E01000001', '3')].join('\n'))).rejects.toThrow(
      'None of its rows can be used. There is no code of a GP practice',
    );
    await expect(read('EXTRACT_DATE,PRACTICE_CODE,LSOA_CODE\n')).rejects.toThrow(
      'but the column NUMBER_OF_PATIENTS is not there',
    );
  });
});

describe('A file of something else', () => {
  it.each<[string, string | Buffer, string]>([
    ['nothing but a byte-order mark', '\uFEFF\n', 'The file is empty'],
    ['a header alone', partners, 'There is no row below the header.'],
    [
      'semicolons',
      partnersFile(partner('C82001', 'U30213', '20191001')).replaceAll(',', ';'),
      'separated by semicolons',
    ],
    ['a page of the web', '<!doctype html><p>Not found', 'a page of the web'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'), 'no workbook that can be read'],
    ['an old workbook', Buffer.from('\u00d0\u00cf\u0011\u00e0....', 'latin1'), 'a workbook of an old kind'],
    [
      'an archive of nothing',
      Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1'),
      'an archive with nothing in it',
    ],
  ])('is told: %s', async (_, content, said) => {
    await expect(read(content)).rejects.toThrow(said);
  });

  it('is told as a broken workbook where it is called one', async () => {
    const cut = Buffer.from('PK\u0003\u0004 and then no more of it', 'latin1');
    for (const bytes of [cut, Buffer.concat([cut, Buffer.from('xl/workbook.xml')]), Buffer.from('\0\0')]) {
      const said = await read(bytes, { name: 'ePCN.xlsx' }).catch((error: unknown) => error);
      expect(said).not.toBeInstanceOf(OtherFile);
    }
    await expect(read(cut, { name: 'ePCN.xlsx' })).rejects.toThrow('ePCN.xlsx: This is no workbook that can be read');
  });

  it('may be in UTF-16, as spreadsheets save text', async () => {
    const text = `\uFEFF${partnersFile(partner('C82001', 'U30213', '20191001'))}\r\n`;
    expect((await read(Buffer.from(text, 'utf16le'))).memberships).toHaveLength(1);
  });

  it('is refused with what it is and what was expected', async () => {
    await expect(read('Crime ID,Month\na,2022-01\n')).rejects.toThrow('no file that is known here');
    await expect(read('LSOA21CD,WD22CD,WD22NM\nE01000001,E05000001,A\n')).rejects.toThrow('people-zones load takes');
    await expect(read('{"type":"FeatureCollection","features":[{"properties":{"WD22CD":"E05"}}]}')).rejects.toThrow(
      'PCN_Code and PCN_Name',
    );
    await expect(read(Buffer.from('PK\u0003\u0004 and nothing'))).rejects.toThrow();
  });
});

describe.skipIf(shared === null)('The real files of Leicester, Leicestershire and Rutland', () => {
  const real = (name: string): Promise<NetworkFile> =>
    readNetworkFile(sharedData(`nhs/${name}`), { name, day: null }, () => false);

  it('are read whole, with the faults that are known of them', async () => {
    const found = await Promise.all(
      [
        ...['ePCN_2022_PCNDetails_llr.csv', 'ePCN_2022_CorePartnerDetails_llr.csv', 'epraccur_2024-01_llr.csv'],
        ...['gp-reg-pat-prac-map_2022-01_llr.csv', 'QOF_PREVALENCE_2021_llr.csv'],
        ...['MAPPING_NHS_GEOGRAPHIES_2021_llr.csv', 'pcn_llr_2020.geojson'],
      ].map(real),
    );
    expect(found.every(balanced)).toBe(true);
    expect(found.map(({ kind, read: rows, kept }) => [kind, rows, kept])).toEqual([
      ['details', 27, 27],
      ['partners', 154, 154],
      ['practices', 272, 153],
      ['mapping', 134, 134],
      ['qof-lists', 2793, 133],
      ['qof-mapping', 133, 133],
      ['catchments', 24, 24],
    ]);
    expect(found[3]?.notes).toEqual(['Practices in no network: Y03584, Y05412.']);
  });
});
