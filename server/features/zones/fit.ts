import type { TouchedBrick } from './resolve.ts';
import { countWords, shareWords } from './say.ts';

export interface Fit {
  sentence: string;
  /** People inside the outline, by share of area; null when not known or when there is no outline. */
  peopleInside: number | null;
  shareCovered: number | null;
  shareTakenIn: number | null;
}

export interface Drawn {
  hasOutline: boolean;
  areaM2: number;
  takenIn: readonly TouchedBrick[];
  leftOut: readonly TouchedBrick[];
}

/** The sum, or null as soon as one part is not known: an unknown part is never counted as none. */
export function sumKnown(bricks: readonly TouchedBrick[], of: (brick: TouchedBrick) => number | null): number | null {
  let sum = 0;
  for (const brick of bricks) {
    const part = of(brick);
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

/** People (or households) of parts of bricks, as if they lived evenly over each brick's area. */
export const byShareOfArea =
  (unit: 'people' | 'households') =>
  (brick: TouchedBrick): number | null => {
    const whole = brick[unit];
    return whole === null ? null : whole * brick.shareInside;
  };

/** How well whole bricks stand for the line that was drawn. Everything is an estimate by share of area. */
export function fitOf({ hasOutline, areaM2, takenIn, leftOut }: Drawn): Fit {
  if (!hasOutline) {
    const sentence = `This zone is made of ${takenIn.length === 1 ? 'one whole small area' : `${countWords(takenIn.length)} whole small areas`}.`;
    return { sentence, peopleInside: null, shareCovered: null, shareTakenIn: null };
  }
  const peopleInside = sumKnown([...takenIn, ...leftOut], byShareOfArea('people'));
  if (takenIn.length === 0) return { ...noBrick(peopleInside), peopleInside };
  const covered = sumKnown(takenIn, byShareOfArea('people'));
  const people = sumKnown(takenIn, (brick) => brick.people);
  if (peopleInside === null || covered === null || people === null || peopleInside === 0) {
    const coveredM2 = takenIn.reduce((sum, brick) => sum + brick.area_m2 * brick.shareInside, 0);
    const share = shareWords(Math.min(1, coveredM2 / areaM2));
    const sentence = `These small areas cover ${share} of the area inside your line; how many of its people they hold is not known.`;
    return { sentence, peopleInside: null, shareCovered: null, shareTakenIn: null };
  }
  const shareCovered = covered / peopleInside;
  const shareTakenIn = (people - covered) / peopleInside;
  const more = shareTakenIn < 0.0005 ? 'nobody else is taken in' : `${shareWords(shareTakenIn)} more are taken in`;
  const covers =
    shareCovered > 1 - 1e-6 ? 'All' : shareCovered >= 0.995 ? 'Nearly all' : `About ${shareWords(shareCovered)}`;
  const sentence = `${covers} of the people inside your line are in these small areas; ${more}.`;
  return { sentence, peopleInside, shareCovered, shareTakenIn };
}

function noBrick(peopleInside: number | null): Omit<Fit, 'peopleInside'> {
  const nothing = 'No small area lies mostly inside this line, so no whole small area is taken in.';
  const people =
    peopleInside === null
      ? 'How many people live inside it is not known.'
      : `About ${countWords(Math.round(peopleInside / 10) * 10)} people live inside it, by share of area.`;
  return { sentence: `${nothing} ${people}`, shareCovered: null, shareTakenIn: null };
}
