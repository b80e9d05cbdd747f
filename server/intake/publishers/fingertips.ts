import type { AreaKind } from '../formats/indicators.ts';
import { decimalOf } from '../formats/point.ts';
import { cellReader, type Table } from '../geography/table.ts';
import { columnNamed } from './column-named.ts';
import { describeSeries, type PrintedRow, usualPer } from './fingertips-series.ts';
import { printedPeriod } from './printed-period.ts';
import { publisherFile, type PublisherFormat, twice } from './publisher-file.ts';

const what = 'an export of Fingertips (Office for Health Improvement and Disparities)';
const columns = [
  ...['indicatorid', 'indicatorname', 'areacode', 'areatype', 'sex', 'age', 'categorytype', 'category'],
  ...['timeperiod', 'value', 'lowerci950limit', 'upperci950limit', 'count', 'denominator', 'valuenote'],
] as const;

/** What Fingertips calls its areas, by how the name begins. England, regions and others are wider or of another kind. */
const areaKinds: [RegExp, AreaKind][] = [
  [/^(upper tier local authorities|county|counties)/i, 'county'],
  [/^(district|lower tier local authorities)/i, 'district'],
  [/^msoa/i, 'msoa11'],
  [/^ward/i, 'ward'],
  [/^pcns?\b/i, 'pcn'],
  [/^(gps?|general practice)/i, 'practice'],
];
/** Said of a value that the publisher leaves blank on purpose. */
const hiddenWords = /suppress|disclos|small (number|count)|redact/i;

/** A row an indicator, sex, age, area and period. Each sex and age is an indicator of its own here. */
export const fingertips: PublisherFormat = {
  what,
  columns,
  read(table) {
    const { file, lineOf, turnAway, describe, add } = publisherFile(what, table);
    const rows = readRows(table);
    const perOf = usualPer(rows);
    rows.forEach((one, row) => {
      const line = lineOf(row);
      const kind = areaKinds.find(([pattern]) => pattern.test(one.areaType))?.[1];
      if (!/^\d{1,9}$/.test(one.id)) return turnAway(line, 'There is no number of an indicator.');
      if (one.category !== '') return turnAway(line, 'It is of a part of the people of its area, not of the area.');
      if (kind === undefined) {
        return turnAway(line, `It is of an area of a kind that is not kept: "${one.areaType.slice(0, 40)}".`);
      }
      const period = printedPeriod(one.period);
      if (period === null) return turnAway(line, `Its time period cannot be read: "${one.period.slice(0, 40)}".`);
      const value = decimalOf(one.value);
      if (value === null && one.value !== '') return turnAway(line, 'The value is no number.');
      const { code, facts } = describeSeries(one, perOf.get(one.series) ?? null);
      describe(code, line, facts);
      const note = one.note === '' ? null : one.note.slice(0, 500);
      const [count, denominator] = [decimalOf(one.count), decimalOf(one.denominator)];
      const isShare = perOf.has(one.series) && count !== null && denominator !== null && denominator > 0;
      const added = add({
        line,
        code,
        kind,
        area: one.area.toUpperCase(),
        ...period,
        note,
        ...(value === null
          ? { missing: hiddenWords.test(one.note) ? ('withheld' as const) : ('not-available' as const) }
          : { value, lower: decimalOf(one.lower), upper: decimalOf(one.upper) }),
        ...(value !== null && isShare ? { numerator: count, denominator } : {}),
      });
      if (!added) turnAway(line, twice);
    });
    return file;
  },
};

function readRows(table: Table): PrintedRow[] {
  const readers = columns.map((column) => cellReader(table, columnNamed(table, column)));
  return table.rows.map((_, row) => {
    const at = (column: (typeof columns)[number]): string => readers[columns.indexOf(column)]?.(row) ?? '';
    const [id, sex, age] = [at('indicatorid'), at('sex'), at('age')];
    return {
      id,
      sex,
      age,
      series: `${id} ${sex} ${age}`,
      // Names are printed with line breaks in them.
      name: at('indicatorname').replaceAll(/\s+/g, ' ').trim(),
      area: at('areacode'),
      areaType: at('areatype'),
      category: at('categorytype') + at('category'),
      period: at('timeperiod'),
      value: at('value'),
      lower: at('lowerci950limit'),
      upper: at('upperci950limit'),
      count: at('count'),
      denominator: at('denominator'),
      note: at('valuenote'),
    };
  });
}
