import { Refusal } from '../../refusal.ts';
import type { Described } from '../formats/indicators.ts';
import { monthsBetween } from '../formats/month.ts';
import { cellReader } from '../geography/table.ts';
import { columnNamed } from './column-named.ts';
import { figureIn, publisherFile, type PublisherFormat, twice } from './publisher-file.ts';

const what = 'dwelling fires by MSOA 2011 (three-year averages, Home Office)';
const [count, share] = ['numberoffiresthreeyearaverage', 'proportionoffireincidentsperperson'];
const code = { fires: 'dwelling-fires', rate: 'dwelling-fires-rate' };
const monthsOfAverage = 36;
const perPeople = 1_000;
const about: Described = {
  good_direction: 'down',
  pillar: 'Fire safety',
  outcome: 'safe',
  lag_months: 12,
  withheld_up_to: 0,
  source: 'Home Office, dwelling fires by area',
  caveat: 'Averages of three years, so not whole numbers; by MSOA of 2011, kept as they came.',
};

/** An average of three years for each MSOA of 2011. The file does not say which years: whoever sends it does. */
export const dwellingFires: PublisherFormat = {
  what,
  columns: ['msoa11cd', count, share],
  read(table, said) {
    const period = said.period;
    if (period === null || monthsBetween(period.from, period.to) !== monthsOfAverage) {
      const detail =
        'This file holds averages of three years and does not say which: give the first and the last month of the three years, such as 2016-04 and 2019-03.';
      throw new Refusal('parameter-invalid', detail, [{ parameter: 'first', detail }]);
    }
    const [area, fires, rate] = ['msoa11cd', count, share].map((one) => cellReader(table, columnNamed(table, one)));
    const { file, lineOf, turnAway, describe, add } = publisherFile(what, table);
    table.rows.forEach((_, row) => {
      const line = lineOf(row);
      const msoa = (area?.(row) ?? '').toUpperCase();
      if (!/^[EW]02\d{6}$/.test(msoa)) return turnAway(line, 'There is no code of an MSOA of 2011.');
      const [average, perPerson] = [fires?.(row) ?? '', rate?.(row) ?? ''];
      const [value, proportion] = [figureIn(average), figureIn(perPerson)];
      if ((value === null && average !== '') || (proportion === null && perPerson !== '')) {
        return turnAway(line, 'The number or proportion of fires is no number of 0 or more.');
      }
      const one = { line, kind: 'msoa11' as const, area: msoa, ...period };
      describe(code.fires, line, { ...about, name: 'Dwelling fires', unit: 'fires a year', per: 1 });
      describe(code.rate, line, {
        ...about,
        name: 'Dwelling fires by people',
        unit: 'per 1,000 people a year',
        per: 1,
      });
      const figure = (found: number | null, per: number) =>
        found === null ? { missing: 'not-available' as const } : { value: found * per };
      if (!add({ ...one, code: code.fires, ...figure(value, 1) })) return turnAway(line, twice);
      add({ ...one, code: code.rate, ...figure(proportion, perPeople) });
    });
    return file;
  },
};
