import type { Readable } from 'node:stream';
import { refuseFile } from '../geography/refuse-file.ts';
import type { PatientsOfArea } from '../../features/networks/rows-store.ts';
import { type NetworkFile, networkFile } from './network-file.ts';
import { type PatientRow, patientRows } from './patient-rows.ts';
import { refuseAllTurnedAway, turningAway } from './turn-away.ts';

/** A practice with fewer of its people here is of another place: those of its people who live here count here all the same. */
const leastShareHere = 0.01;
/** Where people of such a practice live who do not live here, without saying where. */
const elsewhere = 'elsewhere';

interface Total {
  here: number;
  all: number;
  name: string;
}
interface OfOneSex {
  rowsHere: number;
  here: Map<string, PatientsOfArea>;
  totals: Map<string, Total>;
}

/**
 * Patients by practice and LSOA. The file of England has millions of rows, and is gone through twice, since only its end
 * tells which practices have people here: where people of the others live is passed over, but for how many they are.
 * @param open opens the file from its beginning
 * @param isHere whether an area of the file is loaded
 * @throws Refusal for a file of one sex only, and for one without a day where nobody says it
 */
export async function readPatientsByArea(
  name: string,
  open: () => Promise<Readable>,
  isHere: (area: string) => boolean,
  day: string | null,
): Promise<NetworkFile> {
  const file = networkFile('patients-by-area');
  file.day = day;
  file.reopen = open;
  const bySex = await lookThrough(file, name, open, isHere);
  if (file.read === 0) throw refuseFile(name, 'There is no row below the header.', { line: 1 });
  if (bySex.size === 0) throw refuseAllTurnedAway(name, file);
  if (file.day === null)
    throw refuseFile(name, 'This file prints no day: say the day that it is of, such as 2021-04-01.');
  const wanted = bySex.has('ALL') ? new Set(['ALL']) : new Set(bySex.keys());
  if (!wanted.has('ALL') && wanted.size === 1) {
    const [only] = wanted;
    throw refuseFile(name, `It counts people of one sex only (${only ?? ''}): give the file of all, or one of both.`);
  }
  const here = new Map<string, PatientsOfArea>();
  const totals = new Map<string, Total>();
  for (const [sex, one] of bySex) {
    if (!wanted.has(sex)) {
      file.passedOver += one.rowsHere;
      continue;
    }
    file.kept += one.rowsHere;
    for (const [key, found] of one.here) add(here, key, found);
    for (const [practice, found] of one.totals) addTotal(totals, practice, found);
  }
  file.patientsHere = [...here.values()].filter(({ patients }) => patients > 0);
  file.patientsElsewhere = await countElsewhere(file, patientRows(name, open), isHere, wanted, totals);
  for (const [code, { name: printed, here: people }] of totals) {
    if (people === 0) continue;
    const unsaid = { postcode: null, openedOn: null, closedOn: null, commissionerCode: null };
    file.practices.push({ code, name: printed === '' ? null : printed, ...unsaid });
  }
  return file;
}

async function lookThrough(
  file: NetworkFile,
  name: string,
  open: () => Promise<Readable>,
  isHere: (area: string) => boolean,
): Promise<Map<string, OfOneSex>> {
  const turnAway = turningAway(file);
  const bySex = new Map<string, OfOneSex>();
  for await (const rows of patientRows(name, open)) {
    for (const row of rows) {
      file.read += 1;
      if (row.fault !== null) {
        turnAway(row.line, row.fault);
        file.withoutNumber.add(row.practice);
        continue;
      }
      file.day = row.day ?? file.day;
      const one: OfOneSex = bySex.get(row.sex) ?? { rowsHere: 0, here: new Map(), totals: new Map() };
      bySex.set(row.sex, one);
      const key = `${row.practice} ${row.area}`;
      const inside = isHere(row.area);
      if (inside && one.here.has(key)) {
        turnAway(row.line, `${row.practice} and ${row.area} are in the file already.`);
        continue;
      }
      if (inside) {
        one.rowsHere += 1;
        one.here.set(key, patientsOf(row));
      }
      addTotal(one.totals, row.practice, { here: inside ? row.patients : 0, all: row.patients, name: row.name });
    }
  }
  return bySex;
}

async function countElsewhere(
  file: NetworkFile,
  blocks: AsyncIterable<PatientRow[]>,
  isHere: (area: string) => boolean,
  wanted: ReadonlySet<string>,
  totals: ReadonlyMap<string, Total>,
): Promise<PatientsOfArea[]> {
  const found = new Map<string, PatientsOfArea>();
  const seen = new Set<string>();
  const turnAway = turningAway(file);
  for await (const rows of blocks) {
    for (const row of rows) {
      if (row.fault !== null || isHere(row.area)) continue;
      const total = totals.get(row.practice);
      const counts = wanted.has(row.sex) && total !== undefined && total.here > 0;
      const isOfHere = counts && total.here >= leastShareHere * total.all;
      const key = `${row.sex} ${row.practice} ${row.area}`;
      if (isOfHere && seen.has(key)) {
        turnAway(row.line, `${row.practice} and ${row.area} are in the file already.`);
        continue;
      }
      if (isOfHere) {
        seen.add(key);
        file.kept += 1;
      } else file.passedOver += 1;
      if (counts) {
        const area = isOfHere ? row.area : elsewhere;
        add(found, `${row.practice} ${area}`, { ...patientsOf(row), area });
      }
    }
  }
  return [...found.values()];
}

const patientsOf = ({ practice, area, patients }: PatientRow): PatientsOfArea => ({ practice, area, patients });

function add(found: Map<string, PatientsOfArea>, key: string, more: PatientsOfArea): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, { ...more });
  else known.patients += more.patients;
}

function addTotal(totals: Map<string, Total>, practice: string, more: Total): void {
  const known = totals.get(practice);
  if (known === undefined) totals.set(practice, { ...more });
  else {
    known.here += more.here;
    known.all += more.all;
  }
}
