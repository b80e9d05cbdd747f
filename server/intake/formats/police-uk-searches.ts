import type { DemandFormat } from '../rows.ts';
import { categoryReader, issue } from './cells.ts';
import { momentOf } from './month.ts';
import { pointFromDegrees } from './point.ts';
import { contentHash } from './row-hash.ts';

const needed = ['Type', 'Date', 'Latitude', 'Longitude', 'Object of search'] as const;
/** There in every file, so that it is known by them; what they say of people is never read. */
const others = [
  'Part of a policing operation',
  'Policing operation',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
];

/**
 * Stop and search as data.police.uk publishes it: one row a search, with its time. What was searched for is the category;
 * where that is blank, the kind of search is. Five of the fifteen columns are read, none of them about the person.
 */
export const policeUkSearches: DemandFormat = {
  code: 'police-uk-stop-and-search',
  name: 'police.uk stop and search',
  expects: [...needed, ...others].join(', '),

  recognises: (header) => [...needed, ...others].every((name) => header.includes(name)),

  parser(header) {
    const at = Object.fromEntries(needed.map((name) => [name, header.indexOf(name)]));
    const cell = (fields: string[], name: (typeof needed)[number]) => (fields[at[name] ?? -1] ?? '').trim();
    const categoryOf = categoryReader();

    return (fields, line) => {
      const moment = momentOf(cell(fields, 'Date'));
      if (moment === null) return issue(line, 'month-invalid', 'Date', cell(fields, 'Date'));
      const object = cell(fields, 'Object of search');
      const category = categoryOf(object === '' ? cell(fields, 'Type') : object);
      if (typeof category !== 'string') return issue(line, category.fault, 'Object of search', object);
      const point = pointFromDegrees(cell(fields, 'Longitude'), cell(fields, 'Latitude'));
      if (typeof point === 'string') {
        const value = `${cell(fields, 'Longitude')}, ${cell(fields, 'Latitude')}`;
        return issue(line, point, 'Longitude, Latitude', value);
      }
      const row = { ...moment, category, count: 1, point, areaCode: null, postcode: null, reference: null };
      return { line, ...row, content: contentHash(row) };
    };
  },
};
