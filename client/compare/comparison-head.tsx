import type { ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { NetworkMethod } from '../../server/features/words/contract.ts';
import { countWords, notAvailableWords } from '../words.ts';
import { AreaLink } from './area-link.tsx';
import { AreaMark } from './area-mark.tsx';
import { kindWord, methodNames, readRef } from './area-refs.ts';
import { overlapWords } from './heading.ts';
import { TimesTicks } from './times-chart.tsx';
import type { TimesAxis } from './times-axis.ts';

type Area = ComparisonAnswer['areas'][number];

/** 'zone', 'network', 'area': what one of these is called. */
export const wordOf = (area: string): string => {
  const parts = readRef(area);
  return parts === null ? 'whole area' : kindWord(parts.kind);
};

const peopleWords = (people: number | null): string =>
  people === null ? `people ${notAvailableWords}` : `${countWords(people)} people`;

const isMethod = (text: string | null): text is NetworkMethod => text !== null && Object.hasOwn(methodNames, text);

/** An area with its shape, and what it has in common with the first. */
const AreaHead = ({ area, at, firstWord }: { area: Area; at: number; firstWord: string }): ReactElement => (
  <th scope="col" className="side-by-side__area">
    <span className="side-by-side__name">
      <AreaMark area={at} />
      <AreaLink area={area.ref} name={area.name} />
    </span>
    <span className="side-by-side__about">
      {at === 0 ? `the ${firstWord}, ` : ''}
      {peopleWords(area.people)}
      {area.kind === 'pcn' && isMethod(area.method) ? `, ${methodNames[area.method]}` : ''}
      {at === 0 ? null : (
        <span className="side-by-side__overlap">{overlapWords(area.shared, firstWord, area.method)}</span>
      )}
    </span>
  </th>
);

/** What each column is of. */
export const ComparisonHead = ({
  answer,
  axis,
  wholeName,
}: {
  answer: ComparisonAnswer;
  axis: TimesAxis;
  wholeName: string;
}): ReactElement => {
  const firstWord = wordOf(answer.areas[0]?.ref ?? '');
  return (
    <thead>
      <tr>
        <th scope="col">Measure</th>
        <th scope="col" className="side-by-side__chart">
          Times the figure of {wholeName}, 95% interval
          <TimesTicks axis={axis} />
        </th>
        {answer.areas.map((area, at) => (
          <AreaHead key={area.ref} {...{ area, at, firstWord }} />
        ))}
        <th scope="col" className="side-by-side__area">
          <span className="side-by-side__name">{wholeName}</span>
          <span className="side-by-side__about">everything together</span>
        </th>
      </tr>
    </thead>
  );
};
