import type { ReactElement } from 'react';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { countWords, listWords, notAvailableWords, plural, shareWords } from '../words.ts';

const counted = (count: number | null): string => (count === null ? notAvailableWords : countWords(count));
const squareMetresInKm2 = 1e6;
const mostDistricts = 4;
/** A district that only touches it says nothing. */
const leastShare = 0.005;

const km2 = (areaM2: number): string => {
  const size = areaM2 / squareMetresInKm2;
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: size < 10 ? 2 : 0 })} km²`;
};

/** What the area is before anything is said of it. */
export const ProfileFacts = ({ answer }: { answer: AreaProfileAnswer }): ReactElement => {
  const { footprint } = answer;
  const inside = footprint.districts.filter(({ share }) => share >= leastShare);
  const districts = inside
    .slice(0, mostDistricts)
    .map(({ name, share }) => (share > 1 - leastShare ? name : `${name} (${shareWords(share)})`));
  const rows: [string, string][] = [
    ['People', counted(footprint.people)],
    ['Households', counted(footprint.households)],
    ['Area', km2(footprint.areaM2)],
    ['Made of', plural(footprint.bricks, 'small area')],
    ...(districts.length === 0 || footprint.kindName === 'district'
      ? []
      : [['In', listWords(districts)] satisfies [string, string]]),
  ];
  return (
    <>
      <dl className="profile-facts">
        {rows.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">{footprint.methodSentence}</p>
    </>
  );
};
