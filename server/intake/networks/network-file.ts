import type { Readable } from 'node:stream';
import type { MultiPolygon } from 'geojson';
import type {
  Membership,
  NetworkFact,
  PatientsOfArea,
  PracticeFact,
  PracticeList,
  TurnedAwayRows,
} from '../../features/networks/rows-store.ts';

/** Outline in longitude and latitude, degrees (WGS84). */
export interface Catchment {
  /** Number of its feature. */
  line: number;
  network: string;
  name: string;
  shape: MultiPolygon;
  vertices: number;
}

export const networkFileKinds = {
  workbook: 'networks of practices with dates of joining and leaving (ePCN, NHS ODS)',
  details: 'the list of networks (ePCN, NHS ODS)',
  partners: 'practices of networks with dates of joining and leaving (ePCN, NHS ODS)',
  practices: 'GP practices and prescribing cost centres (epraccur, NHS ODS)',
  mapping: 'practices and their networks on one day (mapping file, NHS England)',
  'qof-mapping': 'practices and their networks in one year (mapping file of QOF, NHS England)',
  'list-totals': 'patients registered at GP practices, totals (NHS England)',
  'qof-lists': 'list sizes by practice (QOF, NHS England)',
  'patients-by-area': 'patients registered at GP practices by LSOA (NHS England)',
  catchments: 'outlines of networks',
} as const;
export type NetworkFileKind = keyof typeof networkFileKinds;

/** A file that was read: rows read are those kept, those passed over and those turned away. */
export interface NetworkFile {
  kind: NetworkFileKind;
  read: number;
  kept: number;
  /** Good rows that are of no use here, such as those of far places. */
  passedOver: number;
  turnedAway: TurnedAwayRows[];
  /** What is worth saying of the file, in sentences. */
  notes: string[];
  /** The day that its figures are of; for a history the last day it speaks of. */
  day: string | null;
  networks: NetworkFact[];
  practices: PracticeFact[];
  memberships: Membership[];
  lists: PracticeList[];
  catchments: Catchment[];
  /** Of the areas that are loaded. */
  patientsHere: PatientsOfArea[];
  patientsElsewhere: PatientsOfArea[];
  /** Practices of which some number is not known: how long their lists are cannot be added up. */
  withoutNumber: Set<string>;
  /** Opens its rows once more, of a file that counts by small area: they are kept, to be placed anew. Else null. */
  reopen: (() => Promise<Readable>) | null;
}

export const networkFile = (kind: NetworkFileKind): NetworkFile => ({
  kind,
  read: 0,
  kept: 0,
  passedOver: 0,
  turnedAway: [],
  notes: [],
  day: null,
  networks: [],
  practices: [],
  memberships: [],
  lists: [],
  catchments: [],
  patientsHere: [],
  patientsElsewhere: [],
  withoutNumber: new Set(),
  reopen: null,
});
