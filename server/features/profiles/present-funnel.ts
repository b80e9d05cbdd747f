import { kindNames } from '../words/kinds.ts';
import type { FunnelAnswer } from './contract.ts';
import type { Funnel } from './funnel.ts';
import { methodPage, sayPeriod, sayTimes, sayValue, sayWhole } from './present-words.ts';

export function presentFunnel(funnel: Funnel): FunnelAnswer {
  const { asked, facts, centre, points, limits } = funnel;
  return {
    question: { kind: asked.kind, indicator: asked.indicator, at: asked.at, period: asked.period },
    title: `${facts.name}: ${kindNames[asked.kind][1]} by size, ${sayPeriod(asked.period)}`,
    sentence: sayFunnel(funnel),
    unit: facts.unit,
    per: facts.per,
    centre,
    limits,
    points,
    dispersion: { phi: funnel.phi, isAllowedFor: funnel.isAllowedFor, sentence: sayDispersion(funnel) },
    source: facts.source,
    caveat: facts.caveat,
    method: { name: 'Funnel plots', page: methodPage },
  };
}

function sayFunnel({ asked, facts, centre, points, isAllowedFor }: Funnel): string {
  const [one, many] = kindNames[asked.kind];
  const placed = points.filter(({ outside }) => outside !== null);
  const high = placed.filter(({ outside }) => outside === 'above-998').length;
  const low = placed.filter(({ outside }) => outside === 'below-998').length;
  const name = (count: number): string => `${sayWhole(count)} ${count === 1 ? one : many}`;
  const found =
    high + low === 0
      ? `None of ${name(placed.length)} stands out from ${asked.place} (${sayValue(centre, facts)})`
      : `Of ${name(placed.length)}, ${sayWhole(high)} ${high === 1 ? 'stands' : 'stand'} out above and ${sayWhole(low)} below ${asked.place} (${sayValue(centre, facts)})`;
  const lost = points.length - placed.length;
  const allowing = isAllowedFor ? ', even allowing for areas that differ by more than chance' : ' by more than chance';
  return `${found}${allowing}.${lost === 0 ? '' : ` ${name(lost)} ${lost === 1 ? 'has' : 'have'} no figure that may be shown.`}`;
}

function sayDispersion({ phi, isAllowedFor, isScatterKnown, points }: Funnel): string {
  const placed = points.filter(({ outside }) => outside !== null).length;
  if (!isScatterKnown) {
    return `With only ${placed} areas it cannot be told whether they differ by more than chance, so the lines are those of chance.`;
  }
  return isAllowedFor
    ? `Areas differ ${sayTimes(phi)} times as much as chance alone would make them, so the lines are widened by what chance does not explain.`
    : 'Areas differ by no more than chance alone would make them, so the lines are those of chance.';
}
