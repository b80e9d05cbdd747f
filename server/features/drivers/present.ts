import { rounded, type PublishedRate } from '../../disclosure/publish.ts';
import {
  presentLimits,
  presentQuestion,
  roundCount,
  sayAbout,
  sayCount,
  sayMissing,
  sayPeriod,
  sentencesOf,
  unitOfCount,
} from '../demand/present-words.ts';
import { sayNumber } from '../trends/present-words.ts';
import type { Driver } from './categories.ts';
import type { DriversAnswer } from './contract.ts';
import type { Drivers } from './service.ts';
import type { Time } from './when.ts';

const names = {
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  hours: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
};

const tenth = ({ value, lower, upper }: PublishedRate): PublishedRate => ({
  value: rounded(value, 1),
  lower: rounded(lower, 1),
  upper: rounded(upper, 1),
});

const presentTimes = (times: readonly Time[], part: keyof typeof names): DriversAnswer['when']['months'] =>
  times.map(({ number, count, expected, isBeyondChance }) => ({
    name: names[part][part === 'hours' ? number : number - 1] ?? String(number),
    count: roundCount(count),
    expected: Math.round(expected * 10) / 10,
    isBeyondChance,
  }));

export function presentDrivers(drivers: Drivers): DriversAnswer {
  const { area, categories, months, weekdays, hours } = drivers;
  const { asked, footprint } = area;
  return {
    question: presentQuestion(asked),
    title: `${sayAbout(asked)}, ${footprint.name}: what drives it, ${sayPeriod(asked.period)}`,
    unit: unitOfCount,
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    sentence: saySentence(drivers),
    footprint: { kind: asked.kind, code: footprint.code, name: footprint.name, people: footprint.people },
    expectedFrom: drivers.hasPeople
      ? 'Expected: what as many people would have at the rate of all small areas together, for each dataset over the months that came.'
      : 'How many people live here, or in all small areas together, is not known, so nothing can be said of what is to be expected.',
    categories: categories.map((one) => ({
      code: one.code,
      name: one.name,
      count: roundCount(one.count),
      expected: rounded(one.expected, 1),
      excess: tenth(one.excess),
      ratio: presentLimits(one.ratio),
      isBeyondChance: one.isBeyondChance,
    })),
    when: {
      months: presentTimes(months, 'months'),
      weekdays: weekdays === null ? null : presentTimes(weekdays, 'weekdays'),
      hours: hours === null ? null : presentTimes(hours, 'hours'),
      whyNoHours: sayHours(drivers),
    },
  };
}

function sayHours({ weekdays, hours, known }: Drivers): string | null {
  if (weekdays === null && hours === null) {
    return 'The records of this area and period give the month only, so their weekdays and hours are not known.';
  }
  if (hours === null) return 'The records of this area and period give the day, but not the hour.';
  const share = Math.round(known.hours * 100);
  return share >= 100
    ? null
    : `${String(share)}% of these records give the hour; the others are not in the hours shown.`;
}

function saySentence({ area, count, categories }: Drivers): string {
  const above = categories.filter(({ isBeyondChance, excess }) => isBeyondChance === true && Number(excess.value) > 0);
  const scattered = categories.some(({ dispersion }) => dispersion > 1.2);
  return sentencesOf(
    `${area.footprint.name} had ${sayCount(roundCount(count))} in all.`,
    above.length === 0
      ? 'No category is above what is to be expected by more than chance.'
      : `Furthest above what is to be expected: ${above.slice(0, 3).map(sayDriver).join('; ')}.`,
    above.length > 3 ? `${String(above.length - 3)} more are above it by more than chance.` : null,
    scattered ? 'Months that scatter more than chance has them make intervals wider; it is allowed for.' : null,
    sayMissing(area.asked),
  );
}

function sayDriver({ name, count, expected, ratio }: Driver): string {
  const { value, lower, upper } = ratio;
  const times =
    typeof value === 'number' && typeof lower === 'number' && typeof upper === 'number'
      ? ` (${sayNumber(value)} times, 95% interval ${sayNumber(lower)} to ${sayNumber(upper)})`
      : '';
  const instead = typeof expected === 'number' ? ` where ${sayNumber(expected)} are to be expected` : '';
  return `${name}, ${sayCount(count)}${instead}${times}`;
}
