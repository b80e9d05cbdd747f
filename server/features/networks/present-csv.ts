import { stringify } from 'csv-stringify/sync';
import type { NetworksAnswer, PracticesAnswer } from './contract.ts';

type Row = Record<string, string | number | null>;

/** Text that a spreadsheet would run as a formula gets a leading apostrophe. */
const csv = (rows: Row[], columns: string[]): string =>
  stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: 'windows' });

/** One row a network, as of the day that is asked for. */
export function networksCsv({ at, items }: NetworksAnswer): string {
  const columns = [
    ...['at', 'pcn_code', 'pcn_name', 'commissioner_code', 'commissioner_name', 'opened_on', 'closed_on', 'practices'],
    ...['patients', 'practices_without_list', 'counted_on', 'size_against_30000_to_50000', 'residents', 'methods'],
  ];
  const rows = items.map((one) => ({
    ...{ at, pcn_code: one.code, pcn_name: one.name, opened_on: one.openedOn, closed_on: one.closedOn },
    commissioner_code: one.commissioner?.code ?? null,
    commissioner_name: one.commissioner?.name ?? null,
    ...{ practices: one.practices, patients: one.patients ?? '[x]', practices_without_list: one.practicesWithoutList },
    ...{ counted_on: one.countedOn, size_against_30000_to_50000: one.size ?? '[x]' },
    ...{ residents: one.residents ?? '[x]', methods: one.methods.join(' ') },
  }));
  return csv(rows, columns);
}

/** One row a practice, as of the day that is asked for. */
export function practicesCsv({ at, items }: PracticesAnswer): string {
  const columns = [
    ...['at', 'practice_code', 'practice_name', 'postcode', 'longitude', 'latitude', 'opened_on', 'closed_on'],
    ...['pcn_code', 'pcn_name', 'patients', 'counted_on'],
  ];
  const rows = items.map((one) => ({
    ...{ at, practice_code: one.code, practice_name: one.name, postcode: one.postcode },
    ...{ longitude: one.longitude, latitude: one.latitude, opened_on: one.openedOn, closed_on: one.closedOn },
    ...{ pcn_code: one.network?.code ?? null, pcn_name: one.network?.name ?? null },
    ...{ patients: one.patients ?? '[x]', counted_on: one.countedOn },
  }));
  return csv(rows, columns);
}
