import type { DemandFormat } from '../rows.ts';
import { areaCodeOf, categoryReader, issue } from './cells.ts';
import { monthOf } from './month.ts';
import { pointFromDegrees } from './point.ts';
import { contentHash, referenceHasher } from './row-hash.ts';

const needed = ['Crime ID', 'Month', 'Longitude', 'Latitude', 'LSOA code', 'Crime type'];
const others = ['Reported by', 'Falls within', 'Location', 'LSOA name', 'Last outcome category'];

/**
 * Street-level crime as data.police.uk publishes it: one row an incident. Known by its column names, in any order, with
 * or without the last one (Context, always blank). Only six columns are kept.
 */
export const policeUk: DemandFormat = {
  code: 'police-uk-street',
  name: 'police.uk street-level crime',
  expects: [...needed, ...others].join(', '),

  recognises: (header) => [...needed, ...others].every((name) => header.includes(name)),

  parser(header, keys) {
    const [idAt, monthAt, longitudeAt, latitudeAt, codeAt, typeAt] = needed.map((name) => header.indexOf(name)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const referenceOf = referenceHasher(keys.referenceKey);
    const categoryOf = categoryReader();
    // A file is of one month as a rule, so the last answer is nearly always the next one.
    let lastCell = '';
    let lastMonth: string | null = null;

    return (fields, line) => {
      const monthCell = fields[monthAt] ?? '';
      if (monthCell !== lastCell) {
        lastCell = monthCell;
        lastMonth = monthOf(monthCell.trim());
      }
      const month = lastMonth;
      if (month === null) return issue(line, 'month-invalid', 'Month', monthCell);

      const typeCell = fields[typeAt] ?? '';
      const category = categoryOf(typeCell);
      if (typeof category !== 'string') return issue(line, category.fault, 'Crime type', typeCell);

      const longitudeCell = fields[longitudeAt] ?? '';
      const latitudeCell = fields[latitudeAt] ?? '';
      const point = pointFromDegrees(longitudeCell, latitudeCell);
      if (typeof point === 'string') {
        return issue(line, point, 'Longitude, Latitude', `${longitudeCell}, ${latitudeCell}`);
      }

      const areaCode = areaCodeOf(fields[codeAt] ?? '');
      const reference = referenceOf(fields[idAt] ?? '');
      const content = contentHash({ month, category, count: 1, point, areaCode, postcode: null, reference });
      return {
        line,
        month,
        category,
        count: 1,
        weekday: null,
        hour: null,
        point,
        areaCode,
        postcode: null,
        reference,
        content,
      };
    };
  },
};
