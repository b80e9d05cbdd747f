import { useEffect, useRef, useState } from 'react';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { progressPerCent, progressWords } from './import-words.ts';

const betweenAnnouncementsMilliseconds = 5_000;

/** What is said aloud changes every few seconds at most, however often the figures on the screen do. */
const useCalmly = (text: string): string => {
  const [said, setSaid] = useState(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    const timer = setInterval(() => {
      setSaid(latest.current);
    }, betweenAnnouncementsMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return said;
};

export function ImportProgress({ record }: { record: ImportRecord }) {
  const words = progressWords(record.progress);
  const perCent = progressPerCent(record.progress);
  const said = useCalmly(words);
  return (
    <section className="import-progress" aria-labelledby="progress-heading">
      <h2 id="progress-heading">{record.dryRun ? 'Reading the file, storing nothing' : 'Importing'}</h2>
      <div
        className={perCent === null ? 'progress progress-unknown' : 'progress'}
        role="progressbar"
        aria-labelledby="progress-heading"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={perCent ?? undefined}
        aria-valuetext={words}
      >
        <span style={{ width: `${String(perCent ?? 100)}%` }} />
      </div>
      <p>
        <strong>{perCent === null ? 'Under way' : `${String(perCent)}%`}</strong> {words}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
