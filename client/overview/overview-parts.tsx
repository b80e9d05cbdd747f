import { lazy, type ReactElement, type ReactNode } from 'react';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { useAddress } from '../address.ts';
import { Field } from '../data/field.tsx';
import { endAfter } from '../months.ts';
import { useService } from '../service.ts';
import { capital } from '../words.ts';
import { Later } from '../zones/later.tsx';
import { ZoneContents, type Part } from '../zones/zone-contents.tsx';
import { ZoneControls, type Narrowed } from '../zones/zone-controls.tsx';

/** Each part is a download of its own: the first screen must not wait for the last. */
const AlertList = lazy(async () => ({ default: (await import('../alerts/alert-list.tsx')).AlertList }));
const ScanCircles = lazy(async () => ({ default: (await import('./scan-circles.tsx')).ScanCircles }));
const ConcentrationPanel = lazy(async () => ({
  default: (await import('../concentration/concentration-panel.tsx')).ConcentrationPanel,
}));
const ReactivePanel = lazy(async () => ({ default: (await import('../reactive/reactive-panel.tsx')).ReactivePanel }));

interface Props {
  choice: Narrowed;
  usualLast: string;
}

/** One question a part, each with its sentence first. */
export function OverviewParts({ choice, usualLast }: Props): ReactElement {
  const [{ params }, change] = useAddress();
  const { service } = useService();
  const kinds = service.kinds.filter(({ footprints }) => footprints > 0);
  const kind = kinds.find((one) => one.kind === params.get('by'))?.kind ?? usualKind(kinds.map((one) => one.kind));
  const parts = partsOf(choice, kind);
  return (
    <>
      <ZoneControls choice={choice} usualLast={usualLast}>
        <Field label="Look by">
          {(control) => (
            <select
              {...control}
              className="select"
              value={kind}
              onChange={(event) => {
                change({ params: { by: event.target.value } });
              }}
            >
              {kinds.map((one) => (
                <option key={one.kind} value={one.kind}>
                  {capital(one.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </ZoneControls>
      <ZoneContents parts={parts} />
      {parts.map(({ id, title, drawn }) => (
        <Later key={id} id={id} title={title}>
          {drawn}
        </Later>
      ))}
    </>
  );
}

/** Wards are places that people know by name, and few enough that a real change is not lost among them. */
const usualKind = (held: readonly FootprintKind[]): FootprintKind =>
  held.includes('ward') ? 'ward' : (held[0] ?? 'brick');

function partsOf(choice: Narrowed, kind: FootprintKind): (Part & { drawn: ReactNode })[] {
  const { period, category, agency } = choice;
  const to = endAfter(period.last);
  const year = { kind, from: period.first, to, category: category ?? undefined, agency: agency ?? undefined };
  return [
    {
      id: 'alerts',
      short: 'Rising',
      title: 'What is rising, or worse than elsewhere and getting worse?',
      drawn: <AlertList kind={kind} to={to} category={category} agency={agency} />,
    },
    {
      id: 'circles',
      short: 'Lies together',
      title: 'Where does demand lie together beyond chance?',
      drawn: <ScanCircles params={year} />,
    },
    {
      id: 'concentration',
      short: 'Concentration',
      title: 'In how few places is most of it?',
      drawn: <ConcentrationPanel {...year} />,
    },
    {
      id: 'reactive',
      short: 'Reactive',
      title: 'How much of it is answering short-term problems?',
      drawn: <ReactivePanel kind="zone" first={period.trendFirst} last={period.last} />,
    },
  ];
}
