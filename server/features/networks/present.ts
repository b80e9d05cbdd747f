import { notAvailable } from '../../disclosure/published.ts';
import type { NetworkAnswer, NetworkImported, NetworksAnswer, NetworkSummary, PracticesAnswer } from './contract.ts';
import type { LoadedNetworks } from './load.ts';
import { methodsBestFirst, methodWords, sayNearby } from './present-words.ts';
import { sayAsKnown, sayList, sayNetwork, sayNetworkAsKnown } from './present-sentences.ts';
import type { NetworkOnDay, NetworksOnDay, PracticesOnDay } from './on-day.ts';
import type { NetworkRow, NetworkVersionRow, PracticeRow } from './store.ts';

/** The people that a network is meant to have. Source: NHS England, Network Contract DES. */
const [fewest, most] = [30_000, 50_000];

export function presentNetworks(found: NetworksOnDay): NetworksAnswer {
  const { day, networks, versions, withoutNetwork, nearby, isAll, files, unplaced, knownFrom, begins } = found;
  const versionsOf = groupedByCode(versions);
  const items = networks.map((row) => presentSummary(row, versionsOf.get(row.code) ?? []));
  return {
    at: day,
    items,
    methods: presentMethods(versions),
    withoutNetwork: withoutNetwork.map(({ code, name }) => ({ code, name })),
    sources: files.map(({ name, what }) => `${name}: ${what}`),
    unplaced,
    knownFrom,
    begins,
    asKnown: sayAsKnown(items, day, knownFrom),
    sentence: sayList(items, {
      day,
      begins,
      alone: withoutNetwork.length,
      how: isAll ? 'Every network of the files is listed.' : sayNearby[nearby.how],
    }),
  };
}

function presentMethods(versions: readonly NetworkVersionRow[]): NetworksAnswer['methods'] {
  return methodsBestFirst.flatMap((method) => {
    const own = versions.filter((one) => one.method === method);
    if (own.length === 0) return [];
    const froms = own.flatMap(({ valid_from }) => valid_from ?? []).sort();
    return [
      {
        method,
        inUse: own.some((one) => one.in_use),
        ...methodWords[method],
        networks: new Set(own.map(({ code }) => code)).size,
        validFrom: froms.length < own.length ? null : (froms[0] ?? null),
        source: own[0]?.source ?? '',
      },
    ];
  });
}

function presentSummary(row: NetworkRow, versions: readonly NetworkVersionRow[]): NetworkSummary {
  const { code, name, commissioner_code, commissioner_name, patients } = row;
  return {
    code,
    name,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    practices: row.practices,
    patients,
    commissioner: commissioner_code === null ? null : { code: commissioner_code, name: commissioner_name },
    practicesWithoutList: row.without_list,
    countedOn: row.counted_on,
    countedTo: row.counted_to,
    placesCountedOn: row.placed_on,
    practicesNotPlaced: row.placed_on === null ? null : row.unplaced,
    patientsNotPlaced: row.placed_on === null ? null : row.unplaced_patients,
    size: sizeOf(patients),
    residents: versions.find(({ in_use }) => in_use)?.people ?? null,
    methods: methodsBestFirst.filter((method) => versions.some((one) => one.method === method)),
  };
}

const sizeOf = (patients: number | null): NetworkSummary['size'] => {
  if (patients === null) return null;
  return patients < fewest ? 'below' : patients > most ? 'above' : 'within';
};

export function presentPractices({ day, practices, next }: PracticesOnDay): PracticesAnswer {
  return {
    at: day,
    items: practices.map((row) => ({
      ...presentPractice(row),
      network:
        row.network_code === null ? null : { code: row.network_code, name: row.network_name ?? row.network_code },
    })),
    next,
  };
}

const presentPractice = (row: PracticeRow) => ({
  code: row.code,
  name: row.name,
  postcode: row.postcode,
  longitude: row.longitude,
  latitude: row.latitude,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  patients: row.patients,
  countedOn: row.counted_on,
});

export function presentNetwork(found: NetworkOnDay): NetworkAnswer {
  const { day, network, versions, version, members, history, patientsElsewhere, districts, zones, knownFrom } = found;
  const summary = presentSummary(network, versions);
  return {
    ...summary,
    at: day,
    source: network.source,
    knownFrom,
    asKnown: sayNetworkAsKnown(summary, day, knownFrom),
    members: members.map((row) => ({ ...presentPractice(row), startsOn: row.starts_on ?? day, endsOn: row.ends_on })),
    history: history.map(({ practice, name, starts_on, ends_on }) => ({
      practice,
      name,
      startsOn: starts_on,
      endsOn: ends_on,
    })),
    footprint:
      version === null
        ? null
        : {
            method: version.method,
            version: version.version,
            people: version.people,
            bricks: version.bricks,
            validFrom: version.valid_from,
            validTo: version.valid_to,
            districts,
            patientsElsewhere: patientsElsewhere ?? notAvailable,
            sentence: [
              `${methodWords[version.method].name}: ${methodWords[version.method].sentence}`,
              `Made from: ${version.source}.`,
            ].join(' '),
          },
    zones: zones
      .map(({ inBoth, ...zone }) => ({ ...zone, ref: `zone:${zone.code}`, peopleInBoth: inBoth }))
      .sort((one, other) => other.shareOfZone - one.shareOfZone),
    sentence: sayNetwork(summary, day, members.length),
  };
}

export function presentLoaded({ files, footprints, sentences }: LoadedNetworks): NetworkImported {
  const changed = files.some((file) => file.changed);
  const sum = (value: (file: LoadedNetworks['files'][number]) => number): number =>
    files.reduce((all, file) => all + value(file), 0);
  return {
    changed,
    what: files.map(({ what }) => what).join('; '),
    read: sum(({ read }) => read),
    kept: sum(({ kept }) => kept),
    passedOver: sum(({ passedOver }) => passedOver),
    turnedAway: files.flatMap(({ turnedAway }) => turnedAway),
    footprints,
    sentences: [...files.flatMap((file) => file.sentences), ...sentences],
  };
}

function groupedByCode(versions: readonly NetworkVersionRow[]): Map<string, NetworkVersionRow[]> {
  const found = new Map<string, NetworkVersionRow[]>();
  for (const one of versions) {
    const known = found.get(one.code);
    if (known === undefined) found.set(one.code, [one]);
    else known.push(one);
  }
  return found;
}
