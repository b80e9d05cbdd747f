import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { areaWords, countWords, dateName, listWords } from '../words.ts';

/** Of a zone that is smaller than any small area: nothing counted by small areas is 0 there. */
export const notTold = 'Cannot be told: no whole small area lies in the zone.';

export const networksNotTold =
  'Which networks its people are with cannot be told: no whole small area lies in the zone.';

/** What the zone is, in two sentences that can be read out. */
export function whatItIs(zone: ZoneAnswer, profile: AreaProfileAnswer | null): string {
  const people =
    zone.people === null
      ? zone.current.bricks.length === 0
        ? 'people whose number cannot be told, as no whole small area lies in it'
        : 'people who have not been counted'
      : `${countWords(zone.people)} people`;
  const households = zone.households === null ? '' : ` in ${countWords(zone.households)} households`;
  const districts = profile?.footprint.districts.toSorted((one, other) => other.share - one.share) ?? [];
  const where = districts.length === 0 ? '' : ` in ${listWords(districts.map(({ name }) => name))}`;
  const since = ` It has been a zone since ${dateName(zone.current.validFrom)}`;
  const closed = zone.closedOn === null ? '' : ` until ${dateName(zone.closedOn)}`;
  const lead = zone.lead === null ? '' : `, led by ${zone.lead}`;
  const problem = zone.coreProblem === null ? '' : ` Partners work there on: ${zone.coreProblem}.`;
  return `${zone.name} is home to ${people}${households}, on ${areaWords(zone.areaM2)}${where}.${since}${closed}${lead}.${problem}`;
}

/** How it fits the areas of others, in one line; then the least change for the networks, or for what needs least. */
export function fitLine({ sentence, against }: NestingAnswer): string {
  const moves = against.flatMap(({ set, toNest }) => (toNest?.possible === true ? [{ set, toNest }] : []));
  const [least] = moves.toSorted((one, other) => one.toNest.peopleDropped - other.toNest.peopleDropped);
  const told = moves.find(({ set }) => set.startsWith('pcn')) ?? least;
  if (told === undefined) return sentence;
  return `${sentence} ${told.toNest.sentence}`;
}

const longest = 700;

/** Sources each once, within what a page has room for; one that another names with its agency is not said again. */
export function sourceWords(sources: readonly string[]): string {
  const named = [...new Set(sources.flatMap((source) => source.split('; ')))];
  const each = named.filter((source) => !named.some((other) => other.endsWith(`: ${source}`)));
  const shown: string[] = [];
  for (const source of each) {
    if ([...shown, source].join('; ').length > longest) break;
    shown.push(source);
  }
  const more = each.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${countWords(more)} more, named on the zone’s profile` : ''}`;
}
