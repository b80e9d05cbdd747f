import { sayRate, sentencesOf } from '../demand/present-words.ts';
import { kindNames } from '../words/kinds.ts';
import { sayLeftOut } from '../words/left-out.ts';
import type { MeasuredMap } from './measured.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-GB');

/** What the map shows and how sure we are. */
export function sayMeasure(map: MeasuredMap): string {
  return sentencesOf(...head(map), sayAllowing(map), ...rest(map));
}

function head(map: MeasuredMap): (string | null)[] {
  const { judged, measure } = map;
  const [one, many] = kindNames[map.asked.kind];
  const of = `${whole.format(judged.tested)} ${judged.tested === 1 ? one : many}`;
  const looking = 'after allowing for looking at all of them';
  if (judged.tested === 0) return [`There is no ${one} with a figure that can be tested.`];
  if (measure === 'change') {
    return [
      judged.up + judged.down === 0
        ? `No change beyond chance in any of ${of}, ${looking}.`
        : `Up beyond chance in ${whole.format(judged.up)} of ${of} and down in ${whole.format(judged.down)}, ${looking}.`,
      sayWholeChange(map),
    ];
  }
  const found =
    judged.up + judged.down === 0
      ? `None of ${of} differs from the rate of all together by more than chance, ${looking}.`
      : `More than the rate of all together in ${whole.format(judged.up)} of ${of} and fewer in ${whole.format(judged.down)}, beyond chance, ${looking}.`;
  return measure === 'excess' ? [found, sayMostExcess(map)] : [sayHighest(map), found];
}

function sayWholeChange({ whole: all, placeName }: MeasuredMap): string | null {
  const { value, lower, upper } = all;
  if (typeof value !== 'number') return null;
  const said = `${placeName} as a whole: ${signed(value)}%`;
  return typeof lower === 'number' && typeof upper === 'number'
    ? `${said} (95% interval ${signed(lower)}% to ${signed(upper)}%).`
    : `${said}.`;
}

function sayHighest(map: MeasuredMap): string | null {
  const at = highestOf(map);
  const figure = at === null ? undefined : map.figures[at];
  const said = figure === undefined ? null : sayRate(figure);
  if (map.isOneRate) return 'Rates differ no more than chance would have it, so all are drawn to one.';
  return said === null || at === null ? null : `Highest in ${map.areas[at]?.name ?? ''}: ${said}.`;
}

function sayMostExcess(map: MeasuredMap): string | null {
  const at = highestOf(map);
  if (at === null) return null;
  const { value, lower, upper } = map.figures[at] ?? {};
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number' || value <= 0) return null;
  return `Most in ${map.areas[at]?.name ?? ''}: ${number.format(value)} more than expected (95% interval ${signed(lower)} to ${signed(upper)}).`;
}

function highestOf({ figures }: MeasuredMap): number | null {
  let top: number | null = null;
  let most = -Infinity;
  figures.forEach(({ value }, area) => {
    if (typeof value === 'number' && value > most) [top, most] = [area, value];
  });
  return top;
}

/** Areas differ by more than chance in any case; saying so keeps a third of the map from looking like news. */
function sayAllowing({ allowing, measure, judged }: MeasuredMap): string | null {
  if (allowing === null || judged.up + judged.down === 0) return null;
  const what =
    measure === 'change'
      ? 'Areas change unlike each other by more than chance in any case'
      : 'Areas differ by more than chance in any case';
  const left =
    allowing.up + allowing.down === 0
      ? 'none stands out'
      : `${whole.format(allowing.up)} ${measure === 'change' ? 'up' : 'above'} and ${whole.format(allowing.down)} ${measure === 'change' ? 'down' : 'below'} stand out`;
  return `${what} (${number.format(allowing.phi)} times the variance): allowing for that too, ${left}.`;
}

const rest = (map: MeasuredMap): (string | null)[] => [
  map.fromNone === 0
    ? null
    : `${whole.format(map.fromNone)} had none in the earlier year, so there is no percentage for them.`,
  sayLeftOut(map.leftOut),
  ...map.shocks.map((text) => `On record for these months: ${text}`),
];

const signed = (value: number): string => {
  const tenths = Math.round(value * 10) / 10;
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${number.format(Math.abs(tenths))}`;
};
