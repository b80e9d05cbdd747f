import { Fragment, type ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import { AreaMark } from './area-mark.tsx';
import { ComparisonHead } from './comparison-head.tsx';
import { marksOf, multiplesOf, type ComparedRow } from './row-marks.ts';
import { timesAxis, type TimesAxis } from './times-axis.ts';
import { TimesChart, TimesTicks } from './times-chart.tsx';
import { ValueCell } from './value-cell.tsx';

type Groups = ComparisonAnswer['groups'];

/** What all rows of a group say alike stands in its heading, once. */
const commonOf = (rows: readonly ComparedRow[], name: 'unit' | 'period'): string | null => {
  const first = rows[0]?.[name] ?? '';
  return first !== '' && rows.every((row) => row[name] === first) ? first : null;
};

/** 'as counted last', but 'October 2025': what stands within a sentence. */
const small = (text: string): string => text.replace(/^(As|At|In|On|Per) /, (word) => word.toLowerCase());

/** Unit and period of a row, where its group does not say them, and the name of the row neither. */
const aboutOf = (row: ComparedRow, unit: string | null, period: string | null): string[] =>
  [...(unit === null ? [row.unit] : []), ...(period === null ? [row.period] : [])].filter(
    (part) => part !== '' && part.toLowerCase() !== row.name.toLowerCase(),
  );

const MeasureRow = ({
  row,
  answer,
  axis,
  wholeName,
  about,
}: {
  row: ComparedRow;
  answer: ComparisonAnswer;
  axis: TimesAxis;
  wholeName: string;
  /** Unit and period, where the heading of the group does not say them. */
  about: readonly string[];
}): ReactElement => {
  const marks = marksOf(row);
  const first = answer.areas[0]?.name ?? '';
  return (
    <tr>
      <th scope="row">
        {row.name}
        {about.length === 0 ? null : <span className="side-by-side__about">{about.join('; ')}</span>}
      </th>
      <td className="side-by-side__chart">
        {marks === null || marks.length === 0 ? (
          <span className="visually-hidden">not a multiple of {wholeName}</span>
        ) : (
          <>
            <span className="visually-hidden">As a picture; the figures follow.</span>
            <TimesChart marks={marks} areas={answer.areas.length} axis={axis} />
          </>
        )}
      </td>
      {answer.areas.map(({ ref, name }, at) => (
        <ValueCell
          key={ref}
          {...{ row, at, first }}
          value={row.values[at] ?? null}
          who={
            <>
              <AreaMark area={at} /> {name}
            </>
          }
        />
      ))}
      <ValueCell row={row} at={null} first={first} value={row.reference} who={wholeName} />
    </tr>
  );
};

/** Measures down, areas across, and between them where each lies against everything together. */
export const ComparisonTable = ({
  answer,
  groups,
  wholeName,
  caption,
}: {
  answer: ComparisonAnswer;
  /** The rows that are shown. */
  groups: Groups;
  wholeName: string;
  caption: string;
}): ReactElement => {
  const axis = timesAxis(multiplesOf(groups.flatMap(({ rows }) => rows)));
  const columns = answer.areas.length + 3;
  return (
    <table className="table side-by-side">
      <caption className="visually-hidden">{caption}</caption>
      <ComparisonHead answer={answer} axis={axis} wholeName={wholeName} />
      {groups.map(({ code, name, rows }) => {
        const [unit, period] = [commonOf(rows, 'unit'), commonOf(rows, 'period')];
        return (
          <Fragment key={code}>
            <tbody>
              <tr className="side-by-side__group">
                <th scope="colgroup" colSpan={columns}>
                  {[name, ...[unit, period].filter((part) => part !== null).map(small)].join(', ')}
                  <span className="side-by-side__ticks" aria-hidden="true">
                    <span className="side-by-side__about">Times the figure of {wholeName}</span>
                    <TimesTicks axis={axis} />
                  </span>
                </th>
              </tr>
              {rows.map((row) => (
                <MeasureRow key={row.code} {...{ row, answer, axis, wholeName }} about={aboutOf(row, unit, period)} />
              ))}
            </tbody>
          </Fragment>
        );
      })}
    </table>
  );
};
