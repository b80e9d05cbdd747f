import { useMemo, type ReactElement } from 'react';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { useAddress } from '../address.ts';
import { apiHref, type Answer } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { Select, withChosen, type Option } from '../map/sentence-controls.tsx';
import { NoAnswer } from './no-answer.tsx';
import { Loading } from '../panels/states.tsx';
import { capital, countWords, listWords, plural } from '../words.ts';
import { readRef, readSet } from './area-refs.ts';
import { inSentence, setName } from './area-sets.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import { OverlapMatrix } from './overlap-matrix.tsx';
import type { CompareChoice, MatrixSide } from './question.ts';

const sideNames: Record<MatrixSide, string> = {
  rows: 'percent of the people of each row',
  columns: 'percent of the people of each column',
  people: 'how many people',
};

/** Which of the areas are of a kind. */
const codesIn = (set: string, areas: readonly string[]): string[] =>
  areas.flatMap((ref) => {
    const area = readRef(ref);
    return area !== null && area.kind === readSet(set)?.kind ? [area.code] : [];
  });

/** 'Not shown: 3 rows and 6 columns'. */
const leftOutWords = ({ rowsLeftOut, columnsLeftOut }: Matrix): string => {
  const rows = rowsLeftOut === 0 ? [] : [plural(rowsLeftOut, 'row')];
  const columns = columnsLeftOut === 0 ? [] : [plural(columnsLeftOut, 'column')];
  return `Not shown: ${listWords([...rows, ...columns])}`;
};

/** Any two sets of areas on each other, both ways. */
export const CompareMatrix = ({
  sets,
  asked,
  answer,
  choice,
  areas,
}: {
  sets: readonly Option[];
  asked: { rows: string; columns: string };
  answer: Answer<OverlapAnswer>;
  choice: Pick<CompareChoice, 'side' | 'isWholeMatrix' | 'on'>;
  /** Those that are compared. */
  areas: readonly string[];
}): ReactElement => {
  const [, change] = useAddress();
  const { rows, columns } = asked;
  const { side, isWholeMatrix } = choice;
  const known = answer.state === 'ready' ? answer.answer : null;
  const matrix = useMemo(
    () =>
      known === null
        ? null
        : matrixOf(known, side, isWholeMatrix, { rows: codesIn(rows, areas), columns: codesIn(columns, areas) }),
    [known, side, isWholeMatrix, rows, columns, areas],
  );
  const set = (next: { rows: string; columns: string }): void => {
    change({ params: { ...next, matrix: null } });
  };
  const others = (side: string): Option[] => sets.filter(({ value }) => value !== side);
  const [rowName, columnName] = [setName(sets, rows), setName(sets, columns)];
  const isDivided = (known?.[side === 'columns' ? 'columns' : 'rows'] ?? []).some(
    ({ inSeveral }) => (inSeveral.people ?? 0) > 0,
  );
  return (
    <section className="compare-matrix" aria-labelledby="matrix-heading">
      <div className="compare-page__head">
        <h2 id="matrix-heading">
          {capital(rowName)} by {inSentence(columnName)}
        </h2>
        {known === null ? null : (
          <DownloadMenu
            name={known.title}
            words={{ title: known.title, sentence: known.sentence, source: known.source }}
            parts={() => [...document.querySelectorAll('.overlap-matrix')]}
            csv={apiHref('/overlap.csv', { ...asked, at: choice.on ?? undefined })}
          />
        )}
      </div>
      <div className="sentence-controls">
        Show{' '}
        <Select
          label="Show what of it"
          value={side}
          options={Object.entries(sideNames).map(([value, name]) => ({ value, name }))}
          onChange={(value) => {
            change({ params: { side: value === 'rows' ? null : value } });
          }}
        />{' '}
        for{' '}
        <Select
          label="Rows: which areas"
          value={rows}
          options={withChosen(others(columns), rows)}
          onChange={(value) => {
            set({ ...asked, rows: value });
          }}
        />{' '}
        by{' '}
        <Select
          label="Columns: which areas"
          value={columns}
          options={withChosen(others(rows), columns)}
          onChange={(value) => {
            set({ ...asked, columns: value });
          }}
        />
        <button
          type="button"
          className="button button--secondary compare-matrix__swap"
          onClick={() => {
            set({ rows: columns, columns: rows });
          }}
        >
          Swap: {inSentence(columnName)} by {inSentence(rowName)}
        </button>
      </div>
      {answer.state === 'loading' ? (
        <Loading what="the overlaps" lines={6} />
      ) : answer.state === 'error' ? (
        <NoAnswer answer={answer} />
      ) : matrix === null || known === null ? null : (
        <>
          <OverlapMatrix answer={known} matrix={matrix} side={side} />
          {matrix.columnsLeftOut + matrix.rowsLeftOut === 0 && !isWholeMatrix ? null : (
            <p className="small">
              {isWholeMatrix ? '' : `${leftOutWords(matrix)} with fewer people in common. `}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  change({ params: { matrix: isWholeMatrix ? null : 'whole' } });
                }}
              >
                {isWholeMatrix
                  ? 'Show the main ones'
                  : `Show all ${countWords(known.rows.length)} by ${countWords(known.columns.length)}`}
              </button>
            </p>
          )}
          {isDivided ? (
            <p className="small">
              {side === 'columns' ? rowName : columnName} overlap: people in several are divided among them here, so
              that {side === 'columns' ? 'columns' : 'rows'} add up. The file has the undivided shares as well.
            </p>
          ) : null}
          <p className="quiet small">
            {known.methods.map(({ sentence }) => sentence).join(' ')} Sources: {known.source.join('; ')}.
          </p>
        </>
      )}
    </section>
  );
};
