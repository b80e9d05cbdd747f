import { useRef } from 'react';
import type { DriversAnswer } from '../../server/features/drivers/contract.ts';
import { apiHref, useAnswer } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { IntervalRows } from '../evaluations/charts/interval-rows.tsx';
import { MethodLink } from '../evaluations/method-link.tsx';
import { numberWords, signedWords } from '../evaluations/numbers.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { areaParams, areaPath, type AreaQuestion } from '../trends/question.ts';
import { countWords, figureWords } from '../words.ts';
import { rowsOf } from './rows.ts';
import { TimesChart } from './times-chart.tsx';
import '../evaluations/charts/charts.css';
import './drivers.css';

/** What lies behind an area’s demand: the categories above what is to be expected there, and when it happens. */
export function DriversPanel(question: AreaQuestion) {
  const params = areaParams(question);
  const path = areaPath('drivers', question);
  const drivers = useAnswer<DriversAnswer>(path, params);
  const pictures = useRef<HTMLDivElement>(null);
  if (drivers.state === 'loading') return <Loading what="what drives demand" lines={8} />;
  if (drivers.state === 'error') return <Refused answer={drivers} />;
  const { answer } = drivers;
  return (
    <div className="drivers-panel">
      <p className="lead">{answer.sentence}</p>
      <div ref={pictures}>
        <Categories answer={answer} />
        <When answer={answer} />
      </div>
      <p className="small quiet">
        {answer.expectedFrom} Strong: beyond chance (q ≤ 0.05 over all categories shown).{' '}
        <MethodLink page="drivers.md" />
      </p>
      <DownloadMenu
        name={answer.title}
        words={{ title: answer.title, sentence: answer.sentence, source: answer.source }}
        parts={() =>
          pictures.current === null ? [] : [...pictures.current.querySelectorAll('h4, .chart__svg, .chart-key')]
        }
        csv={apiHref(`${path}.csv`, params)}
      />
    </div>
  );
}

const figure = (value: number): string => numberWords(value, Number.isInteger(value) ? 0 : 1);

function Categories({ answer }: { answer: DriversAnswer }) {
  const rows = rowsOf(answer.categories);
  const twin = {
    caption: answer.title,
    head: [
      'Category',
      'Count',
      'Expected',
      'Above expected',
      '95% interval, from',
      'to',
      'Times expected',
      'Beyond chance',
    ],
    words: [7],
    rows: answer.categories.map((one) => [
      one.name,
      figureWords(one.count, figure),
      figureWords(one.expected, figure),
      ...[one.excess.value, one.excess.lower, one.excess.upper].map((value) =>
        figureWords(value, (n) => signedWords(n, 1)),
      ),
      figureWords(one.ratio.value, (value) => numberWords(value, 2)),
      one.isBeyondChance === null ? '' : one.isBeyondChance ? 'yes' : 'no',
    ]),
  };
  return (
    <>
      <h4>Incidents above or below what is to be expected</h4>
      <IntervalRows
        rows={rows}
        label={`${answer.title}. ${answer.sentence}`}
        twin={twin}
        format={(value) => signedWords(value)}
        note={
          rows.length < answer.categories.length
            ? `Right of 0: more than expected. The ${countWords(rows.length)} categories furthest from what is expected; the table has all ${countWords(answer.categories.length)}.`
            : 'Right of 0: more than expected.'
        }
      />
    </>
  );
}

function When({ answer: { when } }: { answer: DriversAnswer }) {
  return (
    <>
      {when.months.length > 0 && <TimesChart title="By month of the year" times={when.months} />}
      {when.weekdays !== null && when.weekdays.length > 0 && (
        <TimesChart title="By day of the week" times={when.weekdays} />
      )}
      {when.hours !== null && when.hours.length > 0 && <TimesChart title="By hour of the day" times={when.hours} />}
      {when.whyNoHours === null ? null : <p className="small quiet">{when.whyNoHours}</p>}
    </>
  );
}
