import type { DemandMapAnswer } from './contract.ts';
import {
  presentNotCounted,
  presentQuestion,
  presentRate,
  rateMethod,
  roundCount,
  roundRate,
  sayAbout,
  sayCount,
  sayGaps,
  sayNotCounted,
  sayPeriod,
  sayRate,
  saySharesTaken,
  sentencesOf,
  unitOfCount,
} from './present-words.ts';
import { kindNames } from '../words/kinds.ts';
import type { DemandMap } from './service-map.ts';

/** Columns rather than rows: half the bytes, and what a map draws. */
export function presentMap(map: DemandMap): DemandMapAnswer {
  const { asked, areas, whole } = map;
  return {
    question: presentQuestion(asked),
    title: `${sayAbout(asked)}, by ${kindNames[asked.kind][0]}, ${sayPeriod(asked.period)}`,
    unit: unitOfCount,
    basis: { method: 'best-fit', sentence: basisSentence(map) },
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    ...presentNotCounted(asked),
    areas: {
      code: areas.map((area) => area.code),
      name: areas.map((area) => area.name),
      people: areas.map((area) => area.people),
      count: areas.map((area) => roundCount(area.count)),
      rate: areas.map((area) => roundRate(area.rate.value)),
      lower: areas.map((area) => roundRate(area.rate.lower)),
      upper: areas.map((area) => roundRate(area.rate.upper)),
    },
    whole: {
      name: whole.name,
      count: roundCount(whole.count),
      rate: presentRate(whole.rate, rateMethod(asked)),
      people: whole.people,
    },
    sentence: sentencesOf(highest(map), sayAtLeast(map), sayLess(map.asked)),
  };
}

/** Where senders withheld some of it, what is known of the whole is the least that it can be. */
const sayAtLeast = ({ whole }: DemandMap): string | null =>
  whole.count === '[c]' && typeof whole.known === 'number'
    ? `In ${whole.name} as a whole there were at least ${sayCount(roundCount(whole.known))}; the rest was withheld by its senders.`
    : null;

/** What is not in the figures stands under the map too, not only behind "how this was counted". */
const sayLess = (asked: DemandMap['asked']): string | null =>
  asked.monthsReceived === 0 ? null : sayNotCounted(asked);

function basisSentence({ asked, areas, whole }: DemandMap): string {
  const without = asked.monthsReceived === 0 ? [] : areas.filter((area) => area.count === '[x]');
  return sentencesOf(
    asked.kind === 'brick'
      ? 'Each record counts in the small area that it was placed in.'
      : 'Best fit: whole small areas are added up.',
    saySharesTaken(areas),
    without.length === 0
      ? null
      : `No small area lies mostly inside ${without.map(({ name }) => name).join(', ')}, so best fit gives no figure there: see the exact count in its profile.`,
    whole.unplaced === 0 || whole.unplaced === '[x]'
      ? null
      : `Records that could be put in no small area are in no figure here: ${sayCount(whole.unplaced)}.`,
    sayGaps(asked),
  );
}

/** The sentence under the map; the highest rate is not told where rates are few or none, but then the highest count is. */
function highest({ asked, areas, whole }: DemandMap): string {
  if (asked.monthsReceived === 0) return sayGaps(asked);
  let top: (typeof areas)[number] | null = null;
  for (const area of areas) {
    const value = area.rate.value;
    if (typeof value === 'number' && value > (typeof top?.rate.value === 'number' ? top.rate.value : 0)) top = area;
  }
  const said = top === null ? null : sayRate(top.rate);
  if (top !== null && said !== null) return `Highest in ${top.name}: ${said}.`;
  for (const area of areas) {
    if (typeof area.count === 'number' && area.count > (typeof top?.count === 'number' ? top.count : 0)) top = area;
  }
  if (top !== null) return `Most in ${top.name}: ${sayCount(roundCount(top.count))}; rates need numbers of people.`;
  return whole.count === 0
    ? `None were recorded in ${sayPeriod(asked.period)}.`
    : `There is no ${kindNames[asked.kind][0]} with a figure that can be shown.`;
}
