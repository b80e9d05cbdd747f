import { useMemo } from 'react';
import type { Agency } from '../../server/features/datasets/contract.ts';
import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { MeasuresAnswer } from '../../server/features/measures/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { SharingAnswer } from '../../server/features/sharing/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { useAnswer, type Answer, type ApiParams } from '../api.ts';
import { defaultSpan, type MonthSpan } from '../map/question.ts';
import { endAfter, monthList } from '../months.ts';
import { chosenPair, sharingParams, type SharingChoice } from './question.ts';

export interface SharingData {
  agencies: Agency[];
  /** Every month that can be chosen. */
  months: string[];
  /** Null while it is not known, and where no month came. */
  span: MonthSpan | null;
  monthsKnown: boolean;
  /** What was asked, for the download of the same numbers. */
  asked: ApiParams | null;
  answer: Answer<SharingAnswer>;
  pair: SharingAnswer['pairs'][number] | null;
  first: Answer<MeasuresAnswer>;
  second: Answer<MeasuresAnswer>;
}

export const useSharing = (service: ServiceAnswer, kind: FootprintKind, choice: SharingChoice): SharingData => {
  const agencies = useAnswer<{ items: Agency[] }>('/agencies');
  const monthsAnswer = useAnswer<MonthsAnswer>('/demand/months');
  const rows = useMemo(() => (monthsAnswer.state === 'ready' ? monthsAnswer.answer.items : []), [monthsAnswer]);
  const monthsKnown = monthsAnswer.state !== 'loading';
  const span = choice.span ?? (monthsKnown ? defaultSpan(rows, service.months) : null);
  const asked = span === null ? null : sharingParams(kind, choice, span);
  const answer = useAnswer<SharingAnswer>(asked === null ? null : '/shared-demand', asked ?? {});
  const pair = answer.state === 'ready' ? chosenPair(answer.answer.pairs, choice.pair) : null;
  const rates = (code: string | undefined): [string | null, ApiParams] => [
    code === undefined || span === null ? null : '/measures/map',
    span === null ? {} : { kind, from: span.first, to: endAfter(span.last), measure: 'smoothed', agency: code },
  ];
  const first = useAnswer<MeasuresAnswer>(...rates(pair?.first));
  const second = useAnswer<MeasuresAnswer>(...rates(pair?.second));
  const [begin, end] = [rows[0]?.month ?? service.months?.first, rows.at(-1)?.month ?? service.months?.last];
  const months = useMemo(() => (begin === undefined || end === undefined ? [] : monthList(begin, end)), [begin, end]);
  const known = agencies.state === 'ready' ? agencies.answer.items : [];
  return { agencies: known, months, span, monthsKnown, asked, answer, pair, first, second };
};
