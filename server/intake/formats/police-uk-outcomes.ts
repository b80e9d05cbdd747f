import type { DemandFormat } from '../rows.ts';
import { areaCodeOf, categoryReader, issue } from './cells.ts';
import { monthOf } from './month.ts';
import { pointFromDegrees } from './point.ts';
import { contentHash, referenceHasher } from './row-hash.ts';

const needed = ['Crime ID', 'Month', 'Longitude', 'Latitude', 'LSOA code', 'Outcome type'] as const;
const others = ['Reported by', 'Falls within', 'Location', 'LSOA name'];

/** Outcomes of crimes as data.police.uk publishes them: one row an outcome, in the month that it was decided. */
export const policeUkOutcomes: DemandFormat = {
  code: 'police-uk-outcomes',
  name: 'police.uk outcomes',
  expects: [...needed, ...others].join(', '),

  recognises: (header) => [...needed, ...others].every((name) => header.includes(name)),

  parser(header, keys) {
    const at = Object.fromEntries(needed.map((name) => [name, header.indexOf(name)]));
    const cell = (fields: string[], name: (typeof needed)[number]) => fields[at[name] ?? -1] ?? '';
    const referenceOf = referenceHasher(keys.referenceKey);
    const categoryOf = categoryReader();

    return (fields, line) => {
      const month = monthOf(cell(fields, 'Month').trim());
      if (month === null) return issue(line, 'month-invalid', 'Month', cell(fields, 'Month'));
      const category = categoryOf(cell(fields, 'Outcome type'));
      if (typeof category !== 'string')
        return issue(line, category.fault, 'Outcome type', cell(fields, 'Outcome type'));
      const point = pointFromDegrees(cell(fields, 'Longitude'), cell(fields, 'Latitude'));
      if (typeof point === 'string') {
        const value = `${cell(fields, 'Longitude')}, ${cell(fields, 'Latitude')}`;
        return issue(line, point, 'Longitude, Latitude', value);
      }
      const areaCode = areaCodeOf(cell(fields, 'LSOA code'));
      const reference = referenceOf(cell(fields, 'Crime ID'));
      const content = contentHash({ month, category, count: 1, point, areaCode, postcode: null, reference });
      const time = { weekday: null, hour: null };
      return { line, month, category, count: 1, ...time, point, areaCode, postcode: null, reference, content };
    };
  },
};
