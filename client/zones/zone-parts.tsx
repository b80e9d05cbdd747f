import { lazy, type ReactElement, type ReactNode } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { endAfter } from '../months.ts';
import { Later } from './later.tsx';
import type { ZoneChoice } from './zone-choice.ts';
import { ZoneContents, type Part } from './zone-contents.tsx';
import { ZoneControls } from './zone-controls.tsx';
import { ZoneDemand } from './zone-demand.tsx';

/** Each part is a download of its own: the first screen must not wait for the last. */
const TrendPanel = lazy(async () => ({ default: (await import('../trends/trend-panel.tsx')).TrendPanel }));
const AlertList = lazy(async () => ({ default: (await import('../alerts/alert-list.tsx')).AlertList }));
const DriversPanel = lazy(async () => ({ default: (await import('../drivers/drivers-panel.tsx')).DriversPanel }));
const ReactivePanel = lazy(() => import('../reactive/reactive-panel.tsx'));
const ZoneAgencies = lazy(() => import('./zone-agencies.tsx'));
const ZoneRepeats = lazy(() => import('./zone-repeats.tsx'));
const SimilarAreas = lazy(() => import('../similar/similar-areas.tsx'));
const ZoneNetworks = lazy(() => import('./zone-networks.tsx'));
const ZoneNesting = lazy(() => import('../nesting/zone-nesting.tsx'));
const ZoneEvaluations = lazy(() => import('./zone-evaluations.tsx'));
const ZonePlaces = lazy(() => import('./zone-places.tsx'));
const ZoneVersions = lazy(() => import('./zone-versions.tsx'));

interface Props {
  zone: ZoneAnswer;
  at: string | undefined;
  choice: ZoneChoice | null;
  usualLast: string | null;
}
interface DrawnPart extends Part {
  /** What lies between the part's own heading and those of a panel that also stands on other pages. */
  under?: string;
  drawn: ReactNode;
}

/** One question a part, each with its sentence first. Without any demand only what the zone is remains. */
export function ZoneParts({ zone, at, choice, usualLast }: Props): ReactElement {
  const parts = [...(choice === null ? [] : demandParts(zone, choice)), ...ownParts(zone, at, choice)];
  return (
    <>
      {choice && <ZoneControls choice={choice} usualLast={usualLast} />}
      <ZoneContents parts={parts} />
      {parts.map(({ id, title, under, drawn }) => (
        <Later key={id} id={id} title={title} under={under}>
          {drawn}
        </Later>
      ))}
    </>
  );
}

const demandParts = (zone: ZoneAnswer, choice: ZoneChoice): DrawnPart[] => [
  { id: 'demand', short: 'Demand', title: 'How much demand is there?', drawn: <ZoneDemand choice={choice} /> },
  {
    id: 'trend',
    short: 'Trend',
    title: 'Is it getting better or worse?',
    under: 'Month by month',
    drawn: <TrendPanel kind="zone" {...choice} {...choice.period} />,
  },
  { id: 'agencies', short: 'Agencies', title: 'Who do people turn to?', drawn: <ZoneAgencies choice={choice} /> },
  {
    id: 'alerts',
    short: 'Alerts',
    title: 'What stands out?',
    under: 'By kind of alert',
    drawn: <AlertList kind="zone" footprint={choice.code} {...choice} to={endAfter(choice.period.last)} />,
  },
  {
    id: 'drivers',
    short: 'What drives it',
    title: 'What lies behind it?',
    under: 'Categories and times',
    drawn: <DriversPanel kind="zone" {...choice} {...choice.period} />,
  },
  {
    id: 'repeats',
    short: 'Repeat locations',
    title: 'Where inside the zone does it come back?',
    drawn: <ZoneRepeats zone={zone} choice={choice} />,
  },
  {
    id: 'similar',
    short: 'Places like it',
    title: 'How do places like it fare?',
    drawn: <SimilarAreas kind="zone" {...choice} />,
  },
  {
    id: 'reactive',
    short: 'Short-term demand',
    title: 'How much is answering the same problems again?',
    under: 'By agency and month',
    drawn: <ReactivePanel kind="zone" footprint={choice.code} at={choice.at} {...choice.period} />,
  },
];

const ownParts = (zone: ZoneAnswer, at: string | undefined, choice: ZoneChoice | null): DrawnPart[] => [
  {
    id: 'networks',
    short: 'Networks',
    title: 'Which Primary Care Networks serve its people?',
    drawn: <ZoneNetworks {...{ zone, at, choice }} />,
  },
  {
    id: 'nesting',
    short: 'Fit with others',
    title: 'How does it fit the areas of others?',
    drawn: <ZoneNesting code={zone.code} at={at} />,
  },
  {
    id: 'evaluations',
    short: 'Evaluations',
    title: 'What was tried, and did it help?',
    drawn: <ZoneEvaluations code={zone.code} name={zone.name} />,
  },
  { id: 'places', short: 'Places', title: 'Where do its people live?', drawn: <ZonePlaces zone={zone} at={at} /> },
  { id: 'versions', short: 'Shape', title: 'How did its shape come to be?', drawn: <ZoneVersions zone={zone} /> },
];
