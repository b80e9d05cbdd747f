import type { Knex } from 'knex';
import { areaNames } from '../../intake/geography/area-columns.ts';
import type { BoundaryFile } from '../../intake/geography/boundary-file.ts';
import { llrDistricts } from '../../intake/geography/llr-districts.ts';
import { refuseFile } from '../../intake/geography/refuse-file.ts';
import { Refusal } from '../../refusal.ts';
import { moveRevision } from '../service/store.ts';
import { areaStore } from './area-store.ts';
import { brickStore, type EditionInUse } from './brick-store.ts';
import { fitKind, sayFit } from './fit.ts';
import { refitLoaded } from './refit-loaded.ts';
import { counted, sayCoverage, sayShapes } from './say-shapes.ts';
import { soundShapes } from './sound-shapes.ts';

export interface BoundaryOptions {
  /** auto: Output Areas, and LSOAs while no edition is in use, become bricks; everything else becomes footprints. */
  as: 'bricks' | 'footprints' | 'auto';
  progress: (done: number, of: number) => void;
}

const insertedAtATime = 500;

/** Loads a boundary file; tells in sentences what came of it. All or nothing. */
export async function loadBoundaries(
  knex: Knex,
  file: BoundaryFile,
  sha256: string,
  options: BoundaryOptions,
): Promise<string[]> {
  const inUse = await brickStore(knex).editionInUse();
  const canBeBricks = file.level === 'oa' || file.level === 'lsoa';
  if (options.as === 'bricks' && !canBeBricks) {
    throw refuseFile(file.file, 'Only Output Areas and LSOAs can be bricks.');
  }
  const code = `${file.level}${String(file.year).slice(2)}`;
  const asBricks =
    options.as === 'bricks' ||
    (options.as === 'auto' && canBeBricks && (inUse === null || file.level === 'oa' || inUse.code === code));
  if (asBricks) return loadBricks(knex, file, sha256, inUse, code, options);
  if (inUse === null) {
    throw new Refusal(
      'not-possible',
      `${file.file}: Load the boundaries of Output Areas or LSOAs first; ${areaNames[file.level][1]} are built from them.`,
    );
  }
  if (file.level === 'oa') throw refuseFile(file.file, 'Output Areas can only be bricks.');
  return loadFootprints(knex, file, sha256, inUse, options);
}

async function loadBricks(
  knex: Knex,
  file: BoundaryFile,
  sha256: string,
  inUse: EditionInUse | null,
  code: string,
  options: BoundaryOptions,
): Promise<string[]> {
  const known = await brickStore(knex).editionByCode(code);
  if (known !== null) {
    throw new Refusal(
      'conflict',
      `${file.file}: The bricks of ${code} are loaded already (${known.source}); start again with an empty database to load others.`,
    );
  }
  const sound = await soundShapes(brickStore(knex), file.shapes, (done) =>
    options.progress(done / 2, file.shapes.length),
  );
  if (sound.shapes.length === 0) throw refuseFile(file.file, 'None of the shapes can be used.');
  const source = `${areaNames[file.level][0]} ${file.year} boundaries, ${file.file}`;
  return knex.transaction(async (trx) => {
    const bricks = brickStore(trx);
    const level = file.level === 'oa' ? 'oa' : 'lsoa';
    const edition = await bricks.addEdition({ code, level, year: file.year, source, inUse: inUse === null });
    for (let from = 0; from < sound.shapes.length; from += insertedAtATime) {
      const batch = sound.shapes.slice(from, from + insertedAtATime);
      await bricks.insertBricks(edition, batch);
      options.progress(file.shapes.length / 2 + (from + batch.length) / 2, file.shapes.length);
    }
    const said = [
      `${counted(sound.shapes.length, 'brick', 'bricks')} of ${code}${inUse === null ? ', now in use' : `, kept beside ${inUse.code}, which stays in use`}.`,
      ...sayShapes(sound),
      ...sayCoverage(await bricks.coverage(edition)),
    ];
    if (inUse === null) said.push(...(await dissolveDistricts(trx, edition, districtNames(file))));
    await bricks.markLoaded(sha256, edition, file.file, source);
    await moveRevision(trx);
    return said;
  });
}

/** Districts of the bricks in use, named by the file, by what was known before, or by the table of the nine served. */
export async function dissolveDistricts(trx: Knex, edition: number, names: Map<string, string>): Promise<string[]> {
  const areas = areaStore(trx);
  const codes = [...new Set((await brickStore(trx).bricks(edition)).map((one) => one.district_code))]
    .filter((one) => one !== null)
    .sort();
  await areas.removeKind('district');
  if (codes.length === 0) return ['The bricks carry no district codes; load a look-up from LSOA to district.'];
  const source = 'Dissolved from bricks';
  await areas.dissolveDistricts(
    edition,
    source,
    codes.map((one) => [one, names.get(one) ?? llrDistricts[one] ?? one]),
  );
  return [`${counted(codes.length, 'district', 'districts')} dissolved from the bricks.`];
}

export const districtNames = (file: BoundaryFile): Map<string, string> =>
  new Map(
    file.shapes.flatMap((one): [string, string][] =>
      one.districtCode !== null && one.districtName !== null ? [[one.districtCode, one.districtName]] : [],
    ),
  );

async function loadFootprints(
  knex: Knex,
  file: BoundaryFile,
  sha256: string,
  edition: EditionInUse,
  options: BoundaryOptions,
): Promise<string[]> {
  const sound = await soundShapes(brickStore(knex), file.shapes, (done) =>
    options.progress(done / 2, file.shapes.length),
  );
  const [, many] = areaNames[file.level];
  const source = `${areaNames[file.level][0]} ${file.year} boundaries, ${file.file}`;
  return knex.transaction(async (trx) => {
    const areas = areaStore(trx);
    const said: string[] = [];
    if (file.level === 'district') {
      const named = await areas.nameDistricts(file.shapes.map((one) => [one.code, one.name]));
      said.push(`Districts are dissolved from the bricks; ${named} names were taken from this file.`);
    } else if (file.level !== 'oa') {
      await areas.removeKind(file.level);
      const common = { kind: file.level, edition: edition.id, method: 'majority-of-area', source } as const;
      for (let from = 0; from < sound.shapes.length; from += insertedAtATime) {
        await areas.insert({ ...common, definedBy: 'outline' }, sound.shapes.slice(from, from + insertedAtATime));
      }
      const fit = await fitKind(trx, file.level, edition);
      await areas.nameDistricts([...districtNames(file)]);
      said.push(
        `${sound.shapes.length.toLocaleString('en-GB')} ${many} of ${file.year}.`,
        ...sayShapes(sound),
        ...sayFit(fit, many),
      );
    }
    said.push(...(await refitLoaded(trx, edition.id, 'areas')));
    await areas.recount(edition.id);
    await brickStore(trx).markLoaded(sha256, edition.id, file.file, source);
    await moveRevision(trx);
    options.progress(file.shapes.length, file.shapes.length);
    return said;
  });
}
