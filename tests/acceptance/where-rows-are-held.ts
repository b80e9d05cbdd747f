/** Which test holds each row of the table of bad input: the file, and words that stand in it. */
interface HeldRow {
  row: number;
  input: string;
  path: string;
  claim: string;
}

const outline = '../intake/outline';
const zones = '../features/zones/zone-refusals.db.test.ts';
const demand = '../features/demand/refusals.db.test.ts';
const faults = './import-faults.db.test.ts';
const here = './bad-input.db.test.ts';

const held = (row: number, input: string, ...places: [path: string, claim: string][]): HeldRow[] =>
  places.map(([path, claim]) => ({ row, input, path, claim }));

export const rowsOfTheTable: HeldRow[] = [
  ...held(
    1,
    'rings that are none',
    [`${outline}/rings.test.ts`, 'row 1: a ring that is not a simple ring is refused with its position'],
    [zones, 'is refused with its place when it %s'],
  ),
  ...held(
    2,
    'scribbles',
    [`${outline}/rings.test.ts`, 'row 2: a scribble is refused at its first crossing'],
    [zones, 'is refused when it is a scribble of %i points'],
  ),
  ...held(
    3,
    'too many vertices',
    [`${outline}/rings.test.ts`, 'row 3: vertices are counted before anything else'],
    [zones, 'is refused when it has too many vertices or parts'],
  ),
  ...held(
    4,
    'coordinates that are no numbers',
    [`${outline}/coordinates.test.ts`, 'row 4: a coordinate that is not a number in range is refused at its pointer'],
    [zones, 'is refused at the coordinate when that is %s'],
  ),
  ...held(
    5,
    'places elsewhere',
    [`${outline}/coordinates.test.ts`, 'row 5: a shape outside the area served is refused'],
    [zones, 'is refused as out of the area when it is %s'],
  ),
  ...held(
    6,
    'holes and parts that lie wrong',
    [`${outline}/parts-and-holes.test.ts`, 'row 6: holes lie inside, parts lie apart, and only polygons are shapes'],
    [zones, 'is refused when holes or parts lie wrong, or when it is no polygon'],
  ),
  ...held(7, 'zones too small', [zones, 'is refused without a count: %s']),
  ...held(
    10,
    'hostile JSON',
    ['../intake/json-body.test.ts', 'row 10: a hostile JSON body is refused at the door'],
    [zones, 'is refused as a body %s'],
    [here, 'row 10 and 15: every address that takes a body refuses'],
  ),
  ...held(
    12,
    'damaged CSV',
    ['../intake/files/read-demand-file.test.ts', 'a demand file that cannot be trusted as a whole is refused'],
    [faults, 'row 12: a file that cannot be trusted whole is refused whole, at its line and column'],
  ),
  ...held(
    15,
    'SQL, bindings and lists for text',
    [demand, "police' OR 1=1 --"],
    [zones, 'is refused with its pointer: %s'],
    [here, 'row 15 and 18: every question of the API refuses'],
  ),
  ...held(16, 'numbers and paths that lead nowhere', [
    here,
    'row 15 and 16: every address with a part that is nothing',
  ]),
  ...held(
    17,
    'days and months that are none',
    ['../intake/formats/month.test.ts', 'gives each month the sum of its days'],
    [demand, 'two hundred years'],
    [faults, 'row 17: a date in a file'],
    [here, 'row 17: a day or month that is none'],
  ),
  ...held(
    18,
    'parameters twice, as lists, unknown',
    [demand, 'a parameter twice'],
    [here, 'row 15 and 18: every question of the API refuses'],
  ),
  ...held(
    26,
    'the same file again',
    ['./import-same.db.test.ts', 'the same file twenty times at once is one batch'],
    ['./import-same.db.test.ts', 'one row changed is one update of one month'],
  ),
];
