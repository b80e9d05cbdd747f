import type { Plan } from './contract.ts';

/** How unlike the zone a comparison area may be; null where that is no limit. */
export interface Limits {
  people: { from: number; to: number };
  incidents: { from: number; to: number };
  decilesApart: number | null;
}

export const limitsOf = ({ sizeFrom, sizeTo, decilesApart }: Plan['comparison'], hasDeciles: boolean): Limits => ({
  people: { from: sizeFrom, to: sizeTo },
  incidents: { from: sizeFrom, to: sizeTo },
  decilesApart: hasDeciles ? decilesApart : null,
});

const wider = 1.5;
const widened = ({ from, to }: { from: number; to: number }) => ({ from: from / wider, to: to * wider });
export const saidRange = ({ from, to }: { from: number; to: number }): string =>
  `${Number(from.toFixed(2))} to ${Number(to.toFixed(2))} times the zone’s`;

type Step = (limits: Limits) => { limits: Limits; sentence: string } | null;

const deprivation: Step = (limits) => {
  if (limits.decilesApart === null) return null;
  const decilesApart = limits.decilesApart + 1;
  const sentence = `Deprivation may differ by ${decilesApart} tenths.`;
  return { limits: { ...limits, decilesApart }, sentence };
};
const anyDeprivation: Step = (limits) =>
  limits.decilesApart === null
    ? null
    : { limits: { ...limits, decilesApart: null }, sentence: 'Deprivation may differ by any number of tenths.' };
const incidents: Step = (limits) => {
  const range = widened(limits.incidents);
  return {
    limits: { ...limits, incidents: range },
    sentence: `Incidents before the start may be ${saidRange(range)}.`,
  };
};
const people: Step = (limits) => {
  const range = widened(limits.people);
  return { limits: { ...limits, people: range }, sentence: `People may be ${saidRange(range)}.` };
};

/** The order in which limits are widened until enough areas are left: fixed here, so that nobody can choose it by its result. */
export const steps: readonly Step[] = [
  ...[deprivation, incidents, deprivation, people, incidents, deprivation],
  ...[people, incidents, anyDeprivation, incidents, people, incidents],
];
