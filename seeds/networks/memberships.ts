import { networkName, networkCode, practiceCode, practiceName } from './names.ts';
import type { GrownPractices } from './grow-practices.ts';
import type { DemonstrationMembership, DemonstrationNetwork, DemonstrationPractice } from './types.ts';

/** Networks of practices began on this day everywhere. */
export const firstDay = '2019-07-01';

/** What changes after that, each on its last day before and its first day after. */
export const changes = {
  moves: { lastDay: '2022-06-30', firstDay: '2022-07-01' },
  joins: { firstDay: '2023-04-01' },
  closes: { lastDay: '2023-09-30', firstDay: '2023-10-01' },
  shuts: { lastDay: '2024-03-31' },
};

export interface Members {
  practices: DemonstrationPractice[];
  networks: DemonstrationNetwork[];
  memberships: DemonstrationMembership[];
  /** Codes of the practices to which each of these happened. */
  told: { moved: string; joinedLate: string; inNone: string; shut: string; closedNetwork: string };
}

/**
 * Who was in which network when. One practice moves to another network, one joins years late, one is in none, one shuts; and
 * the two practices of a small network join their neighbour when it closes.
 */
export function growMemberships({ practices, networks, networkOf }: GrownPractices): Members {
  const codeOf = (network: number): string => networks[network]?.code ?? '';
  const of = (network: number): number[] => networkOf.flatMap((own, practice) => (own === network ? [practice] : []));
  const at = (practice: number | undefined): string => practices[practice ?? 0]?.code ?? '';
  const last = networks.length - 1;
  const [merged, left, taking, late] = [1, 3, 4, 6];
  const moved = at(of(left).at(-1));
  const inNone = at(of(0)[0]);
  const joinedLate = at(of(late)[0]);
  const first = practices[of(2)[0] ?? 0];

  const closed: DemonstrationNetwork = {
    code: networkCode(last + 2),
    name: networkName(networks[merged]?.name.split(' ')[0] ?? '', last + 1),
    commissioner: networks[merged]?.commissioner ?? '',
    closedOn: changes.closes.lastDay,
  };
  const shut: DemonstrationPractice = {
    code: practiceCode(practices.length + 1),
    name: practiceName(practices.length),
    at: first?.at ?? [0, 0],
    closedOn: changes.shuts.lastDay,
    commissioner: first?.commissioner ?? '',
  };
  const fromClosed = new Set(of(merged).slice(0, 2).map(at));

  const memberships = practices.flatMap(({ code }, practice): DemonstrationMembership[] => {
    const network = codeOf(networkOf[practice] ?? 0);
    const always = { practice: code, network, startsOn: firstDay, endsOn: null };
    if (code === inNone) return [];
    if (code === joinedLate) return [{ ...always, startsOn: changes.joins.firstDay }];
    if (code === moved) {
      return [
        { ...always, endsOn: changes.moves.lastDay },
        { ...always, network: codeOf(taking), startsOn: changes.moves.firstDay },
      ];
    }
    if (!fromClosed.has(code)) return [always];
    return [
      { ...always, network: closed.code, endsOn: changes.closes.lastDay },
      { ...always, startsOn: changes.closes.firstDay },
    ];
  });
  memberships.push({ practice: shut.code, network: codeOf(2), startsOn: firstDay, endsOn: changes.shuts.lastDay });
  return {
    practices: [...practices, shut],
    networks: [...networks, closed],
    memberships,
    told: { moved, joinedLate, inNone, shut: shut.code, closedNetwork: closed.code },
  };
}
