import type { OverlapRow } from './brick-store.ts';
import { sumKnown } from './fit.ts';
import { grouped } from './grouped.ts';
import type { Resolved } from './resolve.ts';
import { countWords, listWords, shareWords } from './say.ts';

export interface Warning {
  type: 'no-brick' | 'cut-off' | 'spans-districts' | 'overlaps-zone' | 'large' | 'beyond-areas';
  sentence: string;
  bricks: string[];
}

export interface Surroundings {
  districts: readonly { name: string; share: number }[];
  overlaps: readonly OverlapRow[];
  /** Which bricks hang together: the same part number for those that touch. */
  groups: readonly { code: string; part: number }[];
  /** People of the whole edition, null when not known. */
  peopleOfPlace: number | null;
}

/** More than this share of everybody is hardly a neighbourhood. */
const largeShare = 0.1;
/** Generalised boundaries leave slivers along the edge of the county. */
const beyondShare = 0.01;
/** A district that only brushes the zone is not worth a warning. */
const leastDistrictShare = 0.005;

/** What a zone lead should know before saving; none of it stops the saving. */
export function warningsOf(zone: Resolved, around: Surroundings): Warning[] {
  return [
    ...noBrick(zone),
    ...beyondAreas(zone),
    ...cutOff(around),
    ...districts(around),
    ...overlaps(around),
    ...large(zone, around),
  ];
}

function noBrick({ takenIn, leftOut }: Resolved): Warning[] {
  if (takenIn.length > 0) return [];
  const sentence =
    'Best-fit figures are not available for this zone, because it takes in no whole small area; points inside the line can be counted only for an agency whose data has them.';
  return [{ type: 'no-brick', sentence, bricks: leftOut.map(({ code }) => code) }];
}

function beyondAreas({ outline, areaM2, takenIn, leftOut }: Resolved): Warning[] {
  if (outline === null) return [];
  const insideM2 = [...takenIn, ...leftOut].reduce((sum, brick) => sum + brick.area_m2 * brick.shareInside, 0);
  const share = 1 - insideM2 / areaM2;
  if (share < beyondShare) return [];
  const sentence = `About ${shareWords(share)} of the shape lies outside every small area that is loaded; nothing is known there.`;
  return [{ type: 'beyond-areas', sentence, bricks: [] }];
}

function cutOff({ groups }: Surroundings): Warning[] {
  const parts = [...grouped(groups, ({ part }) => part).values()].sort((one, other) => other.length - one.length);
  if (parts.length < 2) return [];
  const bricks = parts
    .slice(1)
    .flatMap((part) => part.map(({ code }) => code))
    .sort();
  const sentence =
    bricks.length === 1
      ? 'One small area does not touch the rest of the zone.'
      : `${countWords(bricks.length)} small areas do not touch the rest of the zone.`;
  return [{ type: 'cut-off', sentence, bricks }];
}

function districts({ districts: shares }: Surroundings): Warning[] {
  const names = shares.filter(({ share }) => share >= leastDistrictShare).map(({ name }) => name);
  if (names.length < 2) return [];
  return [
    {
      type: 'spans-districts',
      sentence: `This zone lies in ${names.length} districts: ${listWords(names)}.`,
      bricks: [],
    },
  ];
}

function overlaps({ overlaps: zones }: Surroundings): Warning[] {
  if (zones.length === 0) return [];
  const bricks = [...new Set(zones.flatMap((zone) => zone.bricks))].sort();
  const shared =
    bricks.length === 0
      ? 'their lines cross'
      : `${bricks.length === 1 ? 'one small area is' : `${countWords(bricks.length)} small areas are`} shared`;
  const sentence = `This zone overlaps ${listWords(zones.map(({ name }) => name))}: ${shared}.`;
  return [{ type: 'overlaps-zone', sentence, bricks }];
}

function large({ takenIn }: Resolved, { peopleOfPlace }: Surroundings): Warning[] {
  const people = sumKnown(takenIn, (brick) => brick.people);
  if (people === null || peopleOfPlace === null || people <= peopleOfPlace * largeShare) return [];
  const sentence = `This zone is large: ${shareWords(people / peopleOfPlace)} of all people here live in it.`;
  return [{ type: 'large', sentence, bricks: [] }];
}
