import { useEffect, useMemo, useState } from 'react';
import type { Agency, Category } from '../../server/features/datasets/contract.ts';
import type { DemandMapAnswer, MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { useAnswer, type Answer, type ApiParams } from '../api.ts';
import { lastBefore } from '../months.ts';
import { defaultSpan, demandParams, filterParams, mapQuestion, type MapChoice, type MonthSpan } from './question.ts';
import { readShapes, type AreaTopology, type Shapes } from './shapes.ts';
import { shownDemand, shownOf, type MapAnswer, type Shown } from './shown.ts';

/** Asks for shapes of one kind; null while they come or when there are none. */
export const useShapes = (kind: FootprintKind | null): { shapes: Shapes | null; answer: Answer<AreaTopology> } => {
  const answer = useAnswer<AreaTopology>(kind === null ? null : `/shapes/${kind}.topojson`);
  const topology = answer.state === 'ready' ? answer.answer : null;
  const shapes = useMemo(() => (topology === null ? null : readShapes(topology)), [topology]);
  return { shapes, answer };
};

/** After so long without the next answer the last one goes, so that it is not taken for it. */
const staleMilliseconds = 800;

/**
 * What to show: while the next answer comes the last one stays for a moment, whole, with its own title and period, so that
 * the map does not flash. It never stays when the answer is refused.
 */
const useLast = <T>(now: T | null, state: Answer<unknown>['state'], asked: string): T | null => {
  const [last, setLast] = useState<T | null>(null);
  if (now !== null && now !== last) setLast(now);
  if (state === 'error' && last !== null) setLast(null);
  useEffect(() => {
    if (state !== 'loading') return undefined;
    const timer = setTimeout(() => {
      setLast(null);
    }, staleMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [state, asked]);
  return now ?? (state === 'loading' ? last : null);
};

export interface MapData {
  agencies: Agency[];
  categories: Category[];
  months: MonthsAnswer['items'];
  monthsKnown: boolean;
  span: MonthSpan | null;
  /** The address of the question, for the download of the same answer; null while there is no period. */
  asked: { path: string; params: ApiParams } | null;
  answer: Answer<MapAnswer>;
  /** What to draw: of the kind that is chosen, for a moment perhaps still the answer and measure of the question before. */
  shown: Shown | null;
  waiting: boolean;
  /** First and last month of what is drawn. */
  shownMonths: [string, string];
  zoneDemand: Shown | null;
}

const holds = (service: ServiceAnswer, kind: FootprintKind): boolean =>
  service.kinds.some((held) => held.kind === kind && held.footprints > 0);

const ready = <T>(answer: Answer<T>): T | null => (answer.state === 'ready' ? answer.answer : null);

/** One map's answer, for drawing; null while nothing is asked. */
export const useShown = (
  choice: Pick<MapChoice, 'kind' | 'category' | 'agency' | 'measure' | 'settings'>,
  span: MonthSpan | null,
): Pick<MapData, 'asked' | 'answer' | 'shown'> => {
  const { kind, measure } = choice;
  const asked = span === null ? null : mapQuestion(choice, span);
  const answer = useAnswer<MapAnswer>(asked?.path ?? null, asked?.params);
  const arrived = ready(answer);
  const now = useMemo(() => (arrived === null ? null : shownOf(arrived, measure)), [arrived, measure]);
  const shown = useLast(now, answer.state, JSON.stringify(asked));
  const fits = shown?.question.kind === kind;
  return { asked, answer, shown: fits ? shown : null };
};

export const useMapData = (service: ServiceAnswer, choice: MapChoice): MapData => {
  const loaded = service.edition !== null;
  const filters = filterParams(choice);
  const agencies = useAnswer<{ items: Agency[] }>(loaded ? '/agencies' : null);
  const categories = useAnswer<{ items: Category[] }>(loaded ? '/categories' : null);
  const monthsAnswer = useAnswer<MonthsAnswer>(loaded ? '/demand/months' : null, filters);
  const monthsShown = useLast(ready(monthsAnswer), monthsAnswer.state, JSON.stringify(filters));
  const months = useMemo(() => monthsShown?.items ?? [], [monthsShown]);
  const monthsKnown = loaded && monthsAnswer.state !== 'loading';
  const span = choice.span ?? (monthsKnown ? defaultSpan(months, service.months) : null);
  const { asked, answer, shown } = useShown(choice, span);
  const zones = useAnswer<DemandMapAnswer>(
    span === null || choice.kind === 'zone' || !holds(service, 'zone') ? null : '/demand/map',
    span === null ? {} : { kind: 'zone', ...demandParams(choice, span) },
  );
  const zonesReady = ready(zones);
  const zoneMeasure = choice.measure === 'count' ? 'count' : 'rate';
  const zoneDemand = useMemo(
    () => (zonesReady === null ? null : shownDemand(zonesReady, zoneMeasure)),
    [zonesReady, zoneMeasure],
  );
  return {
    agencies: ready(agencies)?.items ?? [],
    categories: ready(categories)?.items ?? [],
    months,
    monthsKnown,
    span,
    asked,
    answer,
    shown,
    waiting: answer.state === 'loading' && span !== null,
    shownMonths: [shown?.question.period.from ?? '', lastBefore(shown?.question.period.to ?? '2000-01')],
    zoneDemand,
  };
};
