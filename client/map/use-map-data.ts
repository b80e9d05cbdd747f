import { useMemo, useState } from 'react';
import type { Agency, Category } from '../../server/features/datasets/contract.ts';
import type { DemandMapAnswer, MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { useAnswer, type Answer } from '../api.ts';
import { lastBefore } from '../months.ts';
import { defaultSpan, demandParams, type MapChoice, type MonthSpan } from './question.ts';
import { readShapes, type AreaTopology, type Shapes } from './shapes.ts';

/** Asks for shapes of one kind; null while they come or when there are none. */
export const useShapes = (kind: FootprintKind | null): { shapes: Shapes | null; answer: Answer<AreaTopology> } => {
  const answer = useAnswer<AreaTopology>(kind === null ? null : `/shapes/${kind}.topojson`);
  const topology = answer.state === 'ready' ? answer.answer : null;
  const shapes = useMemo(() => (topology === null ? null : readShapes(topology)), [topology]);
  return { shapes, answer };
};

/**
 * The answer to show: while the next one comes the last one stays, whole, with its own title and period, so that the map
 * does not flash. `waiting` says that it is not yet the answer to the present question.
 */
const useLast = <T>(answer: Answer<T>): { shown: T | null; waiting: boolean } => {
  const [last, setLast] = useState<T | null>(null);
  if (answer.state === 'ready' && answer.answer !== last) setLast(answer.answer);
  if (answer.state === 'error' && last !== null) setLast(null);
  const shown = answer.state === 'ready' ? answer.answer : answer.state === 'loading' ? last : null;
  return { shown, waiting: answer.state === 'loading' };
};

export interface MapData {
  agencies: Agency[];
  categories: Category[];
  months: MonthsAnswer['items'];
  monthsKnown: boolean;
  span: MonthSpan | null;
  demand: Answer<DemandMapAnswer>;
  /** The demand to draw: of the kind on show, perhaps still that of the question before. */
  shown: DemandMapAnswer | null;
  waiting: boolean;
  /** First and last month of what is drawn. */
  shownMonths: [string, string];
  zoneDemand: DemandMapAnswer | null;
}

const holds = (service: ServiceAnswer, kind: FootprintKind): boolean =>
  service.kinds.some((held) => held.kind === kind && held.footprints > 0);

export const useMapData = (service: ServiceAnswer, choice: MapChoice): MapData => {
  const loaded = service.edition !== null;
  const filters = { category: choice.category ?? undefined, agency: choice.agency ?? undefined };
  const agencies = useAnswer<{ items: Agency[] }>(loaded ? '/agencies' : null);
  const categories = useAnswer<{ items: Category[] }>(loaded ? '/categories' : null);
  const monthsAnswer = useAnswer<MonthsAnswer>(loaded ? '/demand/months' : null, filters);
  const { shown: monthsShown, waiting: monthsWaiting } = useLast(monthsAnswer);
  const months = useMemo(() => monthsShown?.items ?? [], [monthsShown]);
  const monthsKnown = loaded && !monthsWaiting;
  const span = choice.span ?? (monthsKnown ? defaultSpan(months, service.months) : null);
  const params = span === null ? {} : demandParams(choice, span);
  const demand = useAnswer<DemandMapAnswer>(span === null ? null : '/demand/map', { kind: choice.kind, ...params });
  const zones = useAnswer<DemandMapAnswer>(
    span === null || choice.kind === 'zone' || !holds(service, 'zone') ? null : '/demand/map',
    { kind: 'zone', ...params },
  );
  const { shown, waiting } = useLast(demand);
  return {
    agencies: agencies.state === 'ready' ? agencies.answer.items : [],
    categories: categories.state === 'ready' ? categories.answer.items : [],
    months,
    monthsKnown,
    span,
    demand,
    shown: shown?.question.kind === choice.kind ? shown : null,
    waiting: waiting && span !== null,
    shownMonths: [shown?.question.period.from ?? '', lastBefore(shown?.question.period.to ?? '2000-01')],
    zoneDemand: zones.state === 'ready' ? zones.answer : null,
  };
};
