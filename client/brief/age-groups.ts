import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { isNumber } from '../words.ts';

type Band = NonNullable<AreaProfileAnswer['pyramid']>['bands'][number];

export interface AgeGroup {
  name: string;
  /** Percent of the people of the area, and of everything together; null where a band of it is not known. */
  share: number | null;
  whole: number | null;
}

/** First years of the groups that people speak of; bands of five years fall into them without being cut. */
const groups = [
  { from: 0, name: 'Under 15' },
  { from: 15, name: '15 to 24' },
  { from: 25, name: '25 to 44' },
  { from: 45, name: '45 to 64' },
  { from: 65, name: '65 to 79' },
  { from: 80, name: '80 and over' },
] as const;

const firstYear = ({ name }: Band): number => Number(/\d+/.exec(name)?.[0] ?? 0);

/** A pyramid's many bands as the few groups of a brief. A group with an unknown band is unknown, never smaller. */
export function ageGroups(bands: readonly Band[]): AgeGroup[] {
  return groups
    .map(({ from, name }, at) => {
      const to = groups[at + 1]?.from ?? Infinity;
      const own = bands.filter((band) => firstYear(band) >= from && firstYear(band) < to);
      const sum = (of: (band: Band) => Band['shareAll']): number | null => {
        const values = own.map(of).filter(isNumber);
        return values.length === own.length && own.length > 0 ? values.reduce((all, one) => all + one, 0) : null;
      };
      return { name, share: sum((band) => band.shareAll), whole: sum((band) => band.wholeAll) };
    })
    .filter(({ share, whole }) => share !== null || whole !== null);
}
