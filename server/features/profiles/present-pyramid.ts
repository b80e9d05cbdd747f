import { rounded } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { AreaProfileAnswer } from './contract.ts';
import { sayWhole } from './present-words.ts';
import type { Pyramid } from './pyramid.ts';

const nameOf = (from: number, to: number | null): string => (to === null ? `${from} and over` : `${from} to ${to}`);
const percent = (figure: Published<Figure>): Published<Figure> => rounded(figure, 3);

export function presentPyramid(pyramid: Pyramid, place: string): NonNullable<AreaProfileAnswer['pyramid']> {
  const bands = pyramid.bands.map(({ from, to, own, share, whole }) => ({
    name: nameOf(from, to),
    female: own.female,
    male: own.male,
    all: own.all,
    shareFemale: percent(share.female),
    shareMale: percent(share.male),
    shareAll: percent(share.all),
    wholeFemale: percent(whole.female),
    wholeMale: percent(whole.male),
    wholeAll: percent(whole.all),
  }));
  return { on: pyramid.on, source: pyramid.source, sexes: pyramid.sexes, bands, sentence: sayPyramid(pyramid, place) };
}

/** The two bands that differ most from everything together. */
function sayPyramid({ bands, people }: Pyramid, place: string): string {
  const differing = bands.flatMap(({ from, to, share, whole }) =>
    typeof share.all === 'number' && typeof whole.all === 'number'
      ? [{ name: nameOf(from, to), share: share.all, whole: whole.all, by: share.all - whole.all }]
      : [],
  );
  const most = differing.toSorted((one, other) => other.by - one.by);
  const [more, fewer] = [most[0], most.at(-1)];
  const total = `${sayWhole(people)} people`;
  if (more === undefined || fewer === undefined || more.by < tellable)
    return `${total}, of much the same ages as in ${place}.`;
  const say = ({ name, share, whole }: typeof more): string =>
    `aged ${name} (${share.toFixed(1)}% against ${whole.toFixed(1)}% in ${place})`;
  return `${total}. More than elsewhere are ${say(more)}, fewer ${say(fewer)}.`;
}

/** Of percent: what nobody would see in the picture is not said. */
const tellable = 0.1;
