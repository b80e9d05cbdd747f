import { publishCount } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { RunRecord } from './contract.ts';

type Core = NonNullable<RunRecord['core']>;
/** A record whose counts have been through disclosure control; everything else in it is a model's figure or a share. */
export type PublishedRecord = Omit<RunRecord, 'core'> & {
  core:
    | (Omit<Core, 'observed' | 'months' | 'synthetic'> & {
        observed: Published<Figure>;
        months: (Omit<Core['months'][number], 'observed'> & { observed: Published<Figure> })[];
        synthetic: Core['synthetic'];
      })
    | null;
};

const counted = (figure: Figure): number | null => (typeof figure === 'number' ? figure : null);

/** Withholds small counts of a record by the strictest agreement of the datasets it was computed from. */
export function protectRecord(record: RunRecord, withheldUpTo: number): PublishedRecord {
  const { core } = record;
  if (core === null) return { ...record, core };
  const months = core.months.map((month) => ({
    ...month,
    observed: publishCount(counted(month.observed), withheldUpTo),
  }));
  // A month's place on the index of the synthetic control gives its count away.
  const hidden = new Set(months.filter(({ observed }) => observed === '[c]').map(({ month }) => month));
  const synthetic = {
    ...core.synthetic,
    months: core.synthetic.months.map((one) => (hidden.has(one.month) ? { ...one, zone: null } : one)),
  };
  return {
    ...record,
    core: { ...core, observed: publishCount(counted(core.observed), withheldUpTo), months, synthetic },
  };
}
