import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import type { MarkLook } from '../compare/looks.ts';

export type Standing = ProfileIndicator['standing95'];

/** How a standing is drawn and said: a shape, a colour and a word, so that none has to be told apart alone. */
export const standingMarks: Record<Standing, MarkLook & { word: string }> = {
  better: { shape: 'circle', colour: '#12436d', word: 'Better' },
  worse: { shape: 'diamond', colour: '#bf400d', word: 'Worse' },
  higher: { shape: 'triangle', colour: '#6b4fa8', word: 'Higher' },
  lower: { shape: 'down', colour: '#1c7a73', word: 'Lower' },
  similar: { shape: 'square', colour: '#6f777b', word: 'Similar' },
  'not-compared': { shape: 'ring', colour: '#505a5f', word: 'Not compared' },
};

/** In the order of the key. */
export const standings = Object.keys(standingMarks) as Standing[];

const isFar = (standing: Standing): boolean => standing !== 'similar' && standing !== 'not-compared';

/** "Worse", "Worse, at 99.8%", "Similar" */
export const standingWords = ({
  standing95,
  standing998,
}: Pick<ProfileIndicator, 'standing95' | 'standing998'>): string =>
  `${standingMarks[standing95].word}${isFar(standing998) ? ', also at 99.8%' : ''}`;

export const isFarOut = ({ standing998 }: Pick<ProfileIndicator, 'standing998'>): boolean => isFar(standing998);

type Among = NonNullable<ProfileIndicator['among']>;

const amongPlaces: Record<Among['outside'], string> = {
  'above-998': 'stands out above',
  'above-95': 'above most of',
  inside: 'does not stand out among',
  'below-95': 'below most of',
  'below-998': 'stands out below',
};

/** 'does not stand out among the 28', of which the key says what they are: the funnel's word, with what they differ allowed for. */
export const amongWords = ({ outside, of }: Pick<Among, 'outside' | 'of'>): string =>
  `${amongPlaces[outside]} the ${of.split(' ')[0] ?? ''}`;

const arrows: Record<ProfileIndicator['trend']['direction'], [sign: string, word: string]> = {
  rising: ['↗', 'Rising'],
  falling: ['↘', 'Falling'],
  'no-clear-change': ['→', 'No clear change'],
  'not-known': ['·', 'No trend told'],
};

export const trendMark = ({ direction, standing }: ProfileIndicator['trend']): { sign: string; words: string } => {
  const [sign, word] = arrows[direction];
  const judged = standing === 'better' || standing === 'worse' ? `, ${standing}` : '';
  return { sign, words: `${word}${judged}` };
};
