import { capital, shareWords } from '../words.ts';

/** What belongs to an area, said: of networks made from registrations, who is registered; of all others, who is in it. */

const isRegistered = (method: string | null): boolean => method === 'registered-share';

export const shareWithin = (name: string, method: string | null): string =>
  isRegistered(method) ? `registered with ${name}` : `in ${name}`;

export const shareTitle = (name: string, method: string | null): string => capital(shareWithin(name, method));

export const shareUnit = (method: string | null): string =>
  isRegistered(method) ? '% of registered people, by small area' : '% of people, by small area';

/** '64% registered with Carillon', 'not in Carillon'. */
export const shareOfArea = (share: number, name: string, method: string | null): string => {
  const how = shareWithin(name, method);
  if (share <= 0) return `nobody ${how}`;
  return share > 0.995 && share < 1 ? `over 99% ${how}` : `${shareWords(share)} ${how}`;
};
