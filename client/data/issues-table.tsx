import type { ImportIssue } from '../../server/features/imports/contract.ts';
import { doWords } from './import-words.ts';
import { countWords } from '../words.ts';

interface Props {
  issues: readonly ImportIssue[];
  caption: string;
  stored: boolean;
}

const valueWords = ({ column, value, position }: ImportIssue): string => {
  if (position) return `${position[0].toFixed(4)}, ${position[1].toFixed(4)}`;
  if (column === null) return '';
  return value === null || value === '' ? `${column} is empty` : `${column}: ${value}`;
};

/** Rows that something is wrong with. A cell's own text is shown as text, cut by style alone, so that nothing is lost. */
export function IssuesTable({ issues, caption, stored }: Props) {
  const severalFiles = new Set(issues.map(({ file }) => file)).size > 1;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="table issues">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {severalFiles && <th scope="col">File</th>}
            <th scope="col" className="number">
              Line
            </th>
            <th scope="col">What is wrong</th>
            <th scope="col">In the file</th>
            <th scope="col">{stored ? 'What we did' : 'What we would do'}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, index) => (
            <tr key={`${issue.file}:${String(issue.line)}:${issue.reason}:${String(index)}`}>
              {severalFiles && <td className="wordy">{issue.file}</td>}
              <td className="number">{countWords(issue.line)}</td>
              <td>{issue.what}</td>
              <td className="wordy">{valueWords(issue)}</td>
              <td>{doWords(issue, stored)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
