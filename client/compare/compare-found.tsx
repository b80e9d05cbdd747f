import { useRef, type ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { comparisonFile } from './comparison-file.ts';
import { ComparisonNotes, sourcesOf } from './comparison-notes.tsx';
import { firstSentence } from './heading.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** The answer: its sentence, then every measure with where each area lies, then what must be known of it. */
export const CompareFound = ({
  answer,
  measures,
  wholeName,
}: {
  answer: ComparisonAnswer;
  measures: readonly string[] | null;
  wholeName: string;
}): ReactElement => {
  const table = useRef<HTMLDivElement>(null);
  const groups = answer.groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ code }) => measures?.includes(code) ?? true) }))
    .filter(({ rows }) => rows.length > 0);
  const [first, rest] = firstSentence(answer.sentence);
  return (
    <>
      <div className="compare-page__head">
        <div className="compare-page__said">
          <p className="lead">{first}</p>
          {rest === '' ? null : (
            <details className="details">
              <summary>What else differs, and how sure this is</summary>
              <p>{rest}</p>
            </details>
          )}
        </div>
        <DownloadMenu
          name={answer.title}
          words={{ title: answer.title, sentence: first, source: sourcesOf(groups) }}
          parts={() => (table.current === null ? [] : [table.current])}
          csv={() => comparisonFile(answer, groups, wholeName)}
        />
      </div>
      {groups.length === 0 ? (
        <p className="inset">None of the measures that are chosen is known here. Choose others above.</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Areas side by side">
          <div ref={table}>
            <ComparisonTable answer={answer} groups={groups} wholeName={wholeName} caption={answer.title} />
          </div>
        </div>
      )}
      <ComparisonNotes answer={answer} groups={groups} />
    </>
  );
};
