import { column } from '../../tables/column.ts';
import { makeSheet, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { sayDay } from '../words/days.ts';
import type { NetworkAnswer, NetworksAnswer, PracticesAnswer } from './contract.ts';

const day = column('at', 'Day', 'date', 'The day that the row is about');
const network = [column('pcn_code', 'Network code', 'string'), column('pcn_name', 'Network', 'string')];
const practice = [
  ...[column('practice_code', 'Practice code', 'string'), column('practice_name', 'Practice', 'string')],
  ...[column('postcode', 'Postcode', 'string'), column('longitude', 'Longitude', 'number', 'WGS 84, in degrees')],
  column('latitude', 'Latitude', 'number', 'WGS 84, in degrees'),
];
const opened = column('opened_on', 'Opened on', 'date');
const closed = column('closed_on', 'Closed on', 'date', 'The last day');
const patients = column('patients', 'Patients', 'number', 'Registered with it');
const counted = column('counted_on', 'Patients counted on', 'date');

const networkColumns = [
  ...[day, ...network, column('commissioner_code', 'Commissioner code', 'string')],
  ...[column('commissioner_name', 'Commissioner', 'string'), opened, closed],
  ...[column('practices', 'Practices', 'integer', 'In it on the day'), patients],
  column('practices_without_list', 'Practices without a list', 'integer', 'Whose patients are not known'),
  ...[
    counted,
    column('counted_to', 'Newest of its lists counted on', 'date'),
    column('places_counted_on', 'Where patients live counted on', 'date'),
    column('practices_not_placed', 'Practices with nobody in that count here', 'integer', 'Residents leave them out'),
    column('patients_not_placed', 'Patients of those practices', 'integer', 'On their lists'),
    column('size_against_30000_to_50000', 'Size against 30,000 to 50,000', 'string', 'below, within or above'),
  ],
  column('residents', 'Residents', 'number', 'People of its footprint, by the method in use'),
  column('methods', 'Methods', 'string', 'By which it has a footprint on the day, best first'),
];

type Network = NetworksAnswer['items'][number];
const networkRow = (at: string, one: Network): Row => ({
  at,
  pcn_code: one.code,
  pcn_name: one.name,
  opened_on: one.openedOn,
  closed_on: one.closedOn,
  commissioner_code: one.commissioner?.code ?? null,
  commissioner_name: one.commissioner?.name ?? null,
  practices: one.practices,
  patients: one.patients ?? '[x]',
  practices_without_list: one.practicesWithoutList,
  counted_on: one.countedOn,
  counted_to: one.countedTo,
  places_counted_on: one.placesCountedOn,
  practices_not_placed: one.practicesNotPlaced ?? '[x]',
  patients_not_placed: one.patientsNotPlaced ?? '[x]',
  size_against_30000_to_50000: one.size ?? '[x]',
  residents: one.residents ?? '[x]',
  methods: one.methods.join(' '),
});

/** One row a network, as of the day that is asked for. */
export const networksTable = ({ at, items, methods, sources, sentence, asKnown }: NetworksAnswer): TableDocument =>
  makeTable(
    {
      name: 'networks',
      title: `Primary Care Networks on ${sayDay(at)}`,
      columns: networkColumns,
      rows: items.map((one) => networkRow(at, one)),
      about: {
        sources,
        period: null,
        notes: [sentence, ...asKnown],
        method: methods.map((one) => `${one.name}: ${one.sentence}`).join(' ') || null,
      },
    },
    false,
  );

type Practice = PracticesAnswer['items'][number];
const practiceRow = (at: string, one: Omit<Practice, 'network'>): Row => ({
  at,
  practice_code: one.code,
  practice_name: one.name,
  postcode: one.postcode,
  longitude: one.longitude,
  latitude: one.latitude,
  opened_on: one.openedOn,
  closed_on: one.closedOn,
  patients: one.patients ?? '[x]',
  counted_on: one.countedOn,
});

/** One row a practice, as of the day that is asked for. */
export const practicesTable = ({ at, items }: PracticesAnswer): TableDocument =>
  makeTable(
    {
      name: 'practices',
      title: `GP practices on ${sayDay(at)}`,
      columns: [day, ...practice, opened, closed, ...network, patients, counted],
      rows: items.map((one) => ({
        ...practiceRow(at, one),
        pcn_code: one.network?.code ?? null,
        pcn_name: one.network?.name ?? null,
      })),
      about: { sources: [], period: null, method: null, notes: [] },
    },
    false,
  );

const joined = column('starts_on', 'In the network from', 'date');
const left = column('ends_on', 'In the network until', 'date', 'The last day');

/** A network with a sheet for its practices, one for those that ever were in it, and one for the zones in it. */
export function networkTable(answer: NetworkAnswer): TableDocument {
  const { at, code, name, members, history, zones, footprint, source, sentence, asKnown } = answer;
  const whose = { at, pcn_code: code, pcn_name: name };
  const sheet = (named: string, title: string, columns: Parameters<typeof makeSheet>[0]['columns'], rows: Row[]) =>
    makeSheet({ name: named, title, columns, rows: rows.map((row) => ({ ...row, ...whose })) }, false);
  return {
    name: 'network',
    title: `${name} on ${sayDay(at)}`,
    sheets: [
      sheet(
        ...(['practices', `Practices of ${name} on ${sayDay(at)}`] as const),
        [day, ...network, ...practice, opened, closed, joined, left, patients, counted],
        members.map((one) => ({ ...practiceRow(at, one), starts_on: one.startsOn, ends_on: one.endsOn })),
      ),
      sheet(
        ...(['every-member', `Every practice that was ever in ${name}`] as const),
        [...network, ...practice.slice(0, 2), joined, left],
        history.map((one) => ({
          practice_code: one.practice,
          practice_name: one.name,
          starts_on: one.startsOn,
          ends_on: one.endsOn,
        })),
      ),
      sheet(
        ...(['zones', `Zones with anybody in ${name} on ${sayDay(at)}`] as const),
        [
          ...[day, ...network, column('zone_code', 'Zone code', 'string'), column('zone_name', 'Zone', 'string')],
          ...[column('people', 'People of the zone', 'number'), column('people_in_both', 'People in both', 'number')],
          column('share_of_zone', 'Share of the zone', 'number', 'Of its people, in the network, from 0 to 1'),
          column('share_of_network', 'Share of the network', 'number', 'Of its people, in the zone, from 0 to 1'),
        ],
        zones.map((one) => ({
          zone_code: one.code,
          zone_name: one.name,
          people: one.people,
          people_in_both: one.peopleInBoth,
          share_of_zone: one.shareOfZone,
          share_of_network: one.shareOfNetwork,
        })),
      ),
    ],
    about: { sources: [source], period: null, method: footprint?.sentence ?? null, notes: [sentence, ...asKnown] },
  };
}
