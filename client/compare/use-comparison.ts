import { useMemo } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { useAnswer, type Answer } from '../api.ts';
import { defaultSpan, type MonthSpan } from '../map/question.ts';
import { endAfter, monthList } from '../months.ts';
import { usualAreas } from './default-areas.ts';
import type { CompareChoice } from './question.ts';
import { setsAsked } from './sets-asked.ts';

export interface ComparisonData {
  months: string[];
  monthsKnown: boolean;
  /** Null while it is not known, and where no month came. */
  span: MonthSpan | null;
  /** Those of the address, or the usual ones; null while these are not known. */
  areas: string[] | null;
  sets: { rows: string; columns: string };
  /** Null where there are no two sets to lay on each other. */
  overlap: Answer<OverlapAnswer> | null;
  comparison: Answer<ComparisonAnswer>;
}

const firstOf = (service: ServiceAnswer, kinds: readonly FootprintKind[]): FootprintKind | null =>
  kinds.find((kind) => service.kinds.some((held) => held.kind === kind && held.footprints > 0)) ?? null;

/** What to lay on each other when nobody said: zones by networks; without networks, by districts. */
const usualSets = (service: ServiceAnswer): { rows: string; columns: string } | null => {
  const rows = firstOf(service, ['zone', 'ward', 'district']);
  const columns = firstOf(
    service,
    (['pcn', 'district', 'ward', 'msoa'] as const).filter((kind) => kind !== rows),
  );
  return rows === null || columns === null ? null : { rows, columns };
};

const nothing = { rows: 'zone', columns: 'pcn' };

export const useComparison = (service: ServiceAnswer, choice: CompareChoice): ComparisonData => {
  const monthsAnswer = useAnswer<MonthsAnswer>(service.months === null ? null : '/demand/months');
  const items = useMemo(() => (monthsAnswer.state === 'ready' ? monthsAnswer.answer.items : []), [monthsAnswer]);
  const monthsKnown = service.months === null || monthsAnswer.state !== 'loading';
  const span = choice.span ?? (monthsKnown ? defaultSpan(items, service.months) : null);

  const at = choice.on ?? undefined;
  const usual = useMemo(() => usualSets(service), [service]);
  const sets = setsAsked(choice, usual ?? nothing);
  const overlap = useAnswer<OverlapAnswer>(usual === null ? null : '/overlap', { ...sets, at });
  const given = choice.areas;
  const first = useAnswer<OverlapAnswer>(given === null && usual !== null ? '/overlap' : null, {
    ...(usual ?? nothing),
    at,
  });
  const areas = useMemo(() => {
    if (given !== null) return given;
    if (first.state === 'loading' && usual !== null) return null;
    return first.state === 'ready' && usual !== null ? usualAreas(first.answer, usual) : [];
  }, [given, first, usual]);

  const comparison = useAnswer<ComparisonAnswer>(
    areas === null || areas.length === 0 || span === null ? null : '/comparison',
    areas === null || span === null ? {} : { areas: areas.join(','), from: span.first, to: endAfter(span.last), at },
  );
  const [begin, end] = [items[0]?.month ?? service.months?.first, items.at(-1)?.month ?? service.months?.last];
  const months = useMemo(() => (begin === undefined || end === undefined ? [] : monthList(begin, end)), [begin, end]);
  return { months, monthsKnown, span, areas, sets, overlap: usual === null ? null : overlap, comparison };
};
