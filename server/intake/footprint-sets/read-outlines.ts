import { areaColumn } from '../geography/area-columns.ts';
import { type AreaShape, membersOf, parseGeoJson, readGeometry } from '../geography/boundary-file.ts';
import { Refusal } from '../../refusal.ts';
import { codesOfFile, noCode } from './area-code.ts';
import { type AreaFields, chosenColumn, codeColumns, isCode, nameFor } from './area-fields.ts';
import type { SetFile } from './set-file.ts';
import { countTurnedAway } from './turned-away.ts';

const mostFeatures = 5_000;
const mostVertices = 2_000_000;
const longestName = 200;
const leastFilled = 0.8;

type Properties = Record<string, unknown>;

/**
 * Outlines of areas, as GeoJSON in WGS84. A feature that cannot be used is turned away with its reason; the others stay.
 * @param property the one with the codes; where null, the first that tells all features apart, else their names
 * @throws Refusal for what is no GeoJSON, is in another reference system or is too large
 */
export function readSetOutlines(file: string, bytes: Buffer, property: string | null): SetFile {
  const { features } = parseGeoJson(file, bytes);
  if (features.length > mostFeatures) {
    throw new Refusal('too-large', `${file}: At most ${mostFeatures} areas can be loaded as one set.`);
  }
  const properties = features.map((feature) => membersOf(membersOf(feature).properties));
  const fields = featureFields(file, properties, property);
  const codeOf = codesOfFile();
  const turnedAway = countTurnedAway();
  const known = new Set<string>();
  let vertices = 0;

  const areas = features.flatMap((feature, place): { place: number; shape: AreaShape }[] => {
    const own = properties[place] ?? {};
    const printed = textOf(own[fields.codeColumn]);
    const name = (fields.nameColumn === null ? '' : textOf(own[fields.nameColumn])) || printed;
    const turnAway = (reason: string): [] => {
      turnedAway.add(reason, `feature ${place + 1}${name === '' ? '' : `, ${name}`}`);
      return [];
    };
    if (printed === '') return turnAway(`There is nothing in ${fields.codeColumn}.`);
    const code = codeOf(printed);
    if (code === null) return turnAway(noCode);
    if (known.has(code))
      return turnAway('Its code comes a second time: put the parts of an area into one MultiPolygon.');
    const shape = readShape(file, feature, place);
    if (typeof shape === 'string') return turnAway(shape);
    vertices += shape.vertices;
    if (vertices > mostVertices) {
      throw new Refusal('too-large', `${file}: The outlines have more than ${mostVertices} points; send simpler ones.`);
    }
    known.add(code);
    return [{ place, shape: { ...shape, code, name: name.slice(0, longestName) } }];
  });
  return {
    by: 'outlines',
    what: sentenceOf(features.length, fields, property),
    read: features.length,
    turnedAway,
    areas,
  };
}

/** The shape, or why it cannot be used. */
function readShape(file: string, feature: unknown, place: number): Omit<AreaShape, 'code' | 'name'> | string {
  const { geometry } = membersOf(feature);
  if (geometry == null) return 'It has no outline: its geometry is empty (null).';
  try {
    const read = readGeometry(file, geometry, `/features/${place}/geometry`);
    return { ...read, districtCode: null, districtName: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Without the numbers, so that a thousand such features are one reason.
    return (error.places[0]?.detail ?? error.message).replace(/^The position \S+ \S+ is/, 'A position is');
  }
}

function featureFields(file: string, properties: readonly Properties[], asked: string | null): AreaFields {
  const columns = [...new Set(properties.flatMap((own) => Object.keys(own)))];
  if (asked !== null) {
    const codeColumn = chosenColumn(file, columns, asked);
    return { codeColumn, nameColumn: nameFor(columns, codeColumn), others: [] };
  }
  // A few features without a code are turned away one by one; they do not make a column of codes another thing.
  const tellsApart = (column: string): boolean => {
    const values = properties.map((own) => textOf(own[column])).filter((value) => value !== '');
    return new Set(values).size === values.length && values.length > leastFilled * properties.length;
  };
  const codes = codeColumns(columns);
  const names = columns.filter((column) => nameFor(columns, '') === column);
  const codeColumn = codes.find(tellsApart) ?? names.find(tellsApart) ?? codes[0] ?? names[0];
  if (codeColumn === undefined) {
    const there = columns.slice(0, 20).map((column) => column.slice(0, 40));
    const seen = there.length === 0 ? '' : `; there are ${there.join(', ')}`;
    throw new Refusal(
      'file-unreadable',
      `${file}: The features need a property with the code or the name of each area${seen}.`,
    );
  }
  const others = codes.filter((column) => column !== codeColumn && isCode(column) && areaColumn(column) === null);
  return { codeColumn, nameColumn: nameFor(columns, codeColumn), others: others.filter(tellsApart) };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

function sentenceOf(features: number, { codeColumn, nameColumn, others }: AreaFields, asked: string | null): string {
  const names = nameColumn === null ? '' : `, names from ${nameColumn}`;
  const choice =
    others.length > 0 && asked === null
      ? ` Other properties could be the code (${others.slice(0, 10).join(', ')}): say which if it is not ${codeColumn}.`
      : '';
  return `Outlines of ${features.toLocaleString('en-GB')} ${features === 1 ? 'area' : 'areas'}: codes from ${codeColumn}${names}.${choice}`;
}
