import { randomFor } from '../../server/statistics/random.ts';
import type { Graph } from '../geography/contiguous-groups.ts';
import type { DemonstrationCounty } from '../types.ts';
import { growPractices } from './grow-practices.ts';
import { growMemberships, type Members } from './memberships.ts';
import { growRegistrations } from './registrations.ts';
import type { DemonstrationNetworks, DemonstrationRegistration } from './types.ts';

const countedOn = '2026-07-01';
const countedBefore = '2023-07-01';
const shareElsewhere = 0.012;
/** Practices beyond the border have most of their patients there. */
const patientsBeyond = 7_400;
const patientsOfShut = 3_900;

/** Practices, networks and registrations of the demonstration county; the same seed gives the same. */
export function growNetworks(
  seed: number,
  county: DemonstrationCounty,
  graph: Graph,
): DemonstrationNetworks & Pick<Members, 'told'> {
  const { practices, networks, memberships, told } = growMemberships(growPractices(county, graph));
  const registrations = growRegistrations(seed, county, graph, practices);
  const here = patientsOf(registrations);
  const beyond = new Set(practices.filter(({ commissioner }) => commissioner === 'D99').map(({ code }) => code));
  const elsewhere = [...here].map(([practice, patients]) => ({
    practice,
    patients: beyond.has(practice) ? patientsBeyond : Math.max(1, Math.round(patients * shareElsewhere)),
  }));
  const random = randomFor(seed, 'practice lists');
  const lists = elsewhere.flatMap(({ practice, patients }) => {
    const now = patients + (here.get(practice) ?? 0);
    return [
      { practice, countedOn: countedBefore, patients: Math.round(now * (0.97 + 0.02 * random.normal())) },
      { practice, countedOn, patients: now },
    ];
  });
  lists.push({ practice: told.shut, countedOn: countedBefore, patients: patientsOfShut });
  return { practices, networks, memberships, registrations, elsewhere, lists, countedOn, told };
}

/** By practice, in order of code. */
function patientsOf(registrations: readonly DemonstrationRegistration[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { practice, patients } of registrations) sums.set(practice, (sums.get(practice) ?? 0) + patients);
  return new Map([...sums].sort(([one], [other]) => (one < other ? -1 : 1)));
}
