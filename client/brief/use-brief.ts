import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { useAnswer, type Answer } from '../api.ts';
import { partsOf } from '../compare/default-areas.ts';
import { endAfter } from '../months.ts';
import { useService } from '../service.ts';

const networksCompared = 3;

export interface BriefAnswers {
  profile: Answer<AreaProfileAnswer>;
  /** Null where no network is loaded. */
  overlap: Answer<OverlapAnswer> | null;
  /** Null where no demand is loaded. */
  comparison: Answer<ComparisonAnswer> | null;
  nesting: Answer<NestingAnswer>;
}

/** Everything that the brief of a zone says, asked at once; what is compared follows from its networks. */
export function useBrief(
  zone: ZoneAnswer,
  at: string | undefined,
  period: { first: string; last: string },
): BriefAnswers {
  const { service } = useService();
  const hasNetworks = service.kinds.some(({ kind, footprints }) => kind === 'pcn' && footprints > 0);
  const months = { from: period.first, to: endAfter(period.last) };
  const overlap = useAnswer<OverlapAnswer>(hasNetworks ? '/overlap' : null, { rows: 'zone', columns: 'pcn', at });
  const profile = useAnswer<AreaProfileAnswer>(`/profiles/zone/${encodeURIComponent(zone.code)}`, { ...months, at });
  const nesting = useAnswer<NestingAnswer>('/nesting', { area: `zone:${zone.code}`, at });
  const hasDemand = service.months !== null;
  const networks = !hasNetworks
    ? []
    : overlap.state === 'ready'
      ? partsOf(overlap.answer, zone.code).slice(0, networksCompared)
      : overlap.state === 'error'
        ? []
        : null;
  const areas = networks && [`zone:${zone.code}`, ...networks.map(({ code }) => `pcn:${code}`), 'whole'].join(',');
  const comparison = useAnswer<ComparisonAnswer>(areas === null || !hasDemand ? null : '/comparison', {
    ...months,
    areas: areas ?? undefined,
    at,
  });
  return { profile, overlap: hasNetworks ? overlap : null, comparison: hasDemand ? comparison : null, nesting };
}

export const isWhole = ({ profile, overlap, comparison, nesting }: BriefAnswers): boolean =>
  [profile, overlap, comparison, nesting].every((answer) => answer === null || answer.state !== 'loading');
