import type { Nearby } from './nearby.ts';
import type { HistoryRow, KnownFrom, NetworkRow, NetworkVersionRow, PracticeRow } from './store.ts';

/** What is known of networks and practices on one day. */

export interface NetworksOnDay {
  day: string;
  networks: NetworkRow[];
  versions: NetworkVersionRow[];
  withoutNetwork: PracticeRow[];
  nearby: Nearby;
  isAll: boolean;
  files: { name: string; what: string }[];
  /** What of the files has no place in the small areas in use, in sentences. */
  unplaced: string[];
  knownFrom: KnownFrom | null;
  /** When the first practice joined a network. */
  begins: string | null;
}
export interface PracticesOnDay {
  day: string;
  practices: PracticeRow[];
  next: string | null;
}
export interface NetworkOnDay {
  day: string;
  network: NetworkRow;
  versions: NetworkVersionRow[];
  /** The version that is asked for, or the one in use; null where the network has no footprint on the day. */
  version: NetworkVersionRow | null;
  members: PracticeRow[];
  history: HistoryRow[];
  knownFrom: KnownFrom | null;
  /** Null where it is not known, also of one of its practices. */
  patientsElsewhere: number | null;
  districts: { code: string; name: string; share: number }[];
  /** Those in force with anybody in the network. */
  zones: ZoneInBoth[];
}
export interface ZoneInBoth {
  code: string;
  name: string;
  people: number;
  inBoth: number;
  shareOfZone: number;
  shareOfNetwork: number;
}

export interface PracticesQuestion {
  at?: string | undefined;
  network?: string | undefined;
  limit: number;
  after?: string | undefined;
}
