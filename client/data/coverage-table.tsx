import type { CoverageMonth } from '../../server/features/datasets/contract.ts';
import { monthName } from '../words.ts';
import { coverageByYear } from './coverage.ts';
import { stateMarks } from './coverage-words.ts';

const monthsOfAYear = Array.from({ length: 12 }, (_, index) => {
  const name = monthName(`2000-${String(index + 1).padStart(2, '0')}`).replace(' 2000', '');
  return { name, short: name.slice(0, 3) };
});

/** The strip as a table of years, for those who cannot see the marks or want the exact month. */
export function CoverageTable({ strip, name }: { strip: readonly CoverageMonth[]; name: string }) {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={`Months of ${name}, by year`}>
      <table className="table coverage-years">
        <caption>{name}: months received, by year</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {monthsOfAYear.map(({ name: month, short }) => (
              <th scope="col" key={month}>
                <abbr title={month}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverageByYear(strip).map(({ year, months }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {months.map((entry, index) => (
                <td key={monthsOfAYear[index]?.name} className={entry ? `coverage-${entry.state}` : undefined}>
                  {entry ? stateMarks[entry.state] : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
