import type { ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import { listWords, monthName, plural } from '../words.ts';

/** What must be known of the figures, each once, with what it is about. */
const notesOf = ({ areas }: ComparisonAnswer, groups: ComparisonAnswer['groups']): Map<string, string[]> => {
  const notes = new Map<string, string[]>();
  const add = (note: string | null, about: string): void => {
    if (note !== null && note !== '') notes.set(note, [...new Set([...(notes.get(note) ?? []), about])]);
  };
  for (const { rows } of groups) {
    for (const row of rows) {
      add(row.caveat, row.name);
      for (const [at, { note }] of row.values.entries()) add(note, `${row.name}, ${areas[at]?.name ?? ''}`);
    }
  }
  return notes;
};

const mostNamed = 4;
const aboutWords = (about: readonly string[]): string =>
  about.length <= mostNamed
    ? listWords(about)
    : listWords([...about.slice(0, 3), plural(about.length - 3, 'other figure')]);

/** A row may name several sources; each is said once. */
export const sourcesOf = (groups: ComparisonAnswer['groups']): string[] => [
  ...new Set(
    groups.flatMap(({ rows }) => rows.flatMap(({ source }) => source.split('; '))).filter((one) => one !== ''),
  ),
];

/** How to read the signs, what did not come, breaks, caveats, sources and methods. */
export const ComparisonNotes = ({
  answer,
  groups,
}: {
  answer: ComparisonAnswer;
  groups: ComparisonAnswer['groups'];
}): ReactElement => {
  const first = answer.areas[0]?.name ?? '';
  const notes = [...notesOf(answer, groups)];
  const sources = sourcesOf(groups);
  return (
    <div className="comparison-notes">
      {answer.areas.length < 2 ? null : (
        <p className="small">
          <strong>▲ higher</strong> and <strong>▼ lower</strong> than {first} beyond chance; ≈ the difference could be
          chance (95% intervals). Where two areas have people in common, {first} is held against the rest of the other,
          and the rest against it.
        </p>
      )}
      {answer.monthsMissing.length === 0 ? null : (
        <p className="small">
          <span className="swatch swatch--not-available" aria-hidden="true" /> Nothing came for{' '}
          {listWords(answer.monthsMissing.map(monthName))}; rates are of the months that came.
        </p>
      )}
      {answer.marks.map(({ from, text }) => (
        <p key={`${from}${text}`} className="small">
          <strong>Break in {monthName(from)}:</strong> {text}
        </p>
      ))}
      {notes.length === 0 ? null : (
        <details className="details">
          <summary>What must be known of these figures</summary>
          <ul className="small">
            {notes.map(([note, about]) => (
              <li key={note}>
                <strong>{aboutWords(about)}:</strong> {note}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sources.length === 0 ? null : (
        <details className="details">
          <summary>Sources</summary>
          <ul className="small">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="small compare-page__links">
        {answer.method.map(({ name, page }) => (
          <a key={name} href={page}>
            {name}: the formula
          </a>
        ))}
      </p>
    </div>
  );
};
