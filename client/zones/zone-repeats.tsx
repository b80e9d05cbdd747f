import type { ReactElement } from 'react';
import type { Dataset } from '../../server/features/datasets/contract.ts';
import type { RepeatsAnswer } from '../../server/features/hotspots/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { apiHref, useAnswer } from '../api.ts';
import { Loading } from '../panels/states.tsx';
import { Refused } from '../panels/refused.tsx';
import { RepeatsFound } from './repeats-found.tsx';
import { yearParams, type ZoneChoice } from './zone-choice.ts';

interface Props {
  zone: ZoneAnswer;
  choice: ZoneChoice;
}

/** Which places inside the zone answer for much of its demand: the same picture and table. */
export default function ZoneRepeats(props: Props): ReactElement {
  const datasets = useAnswer<{ items: Dataset[] }>('/datasets');
  if (datasets.state === 'loading') return <Loading what="repeat locations" lines={6} />;
  if (datasets.state === 'error') return <Refused answer={datasets} />;
  const { agency } = props.choice;
  const asked = datasets.answer.items.filter((one) => agency === null || one.agency === agency);
  if (asked.some(({ grain }) => grain === 'point')) return <Repeats {...props} />;
  return (
    <p className="inset">
      No dataset {agency === null ? 'that is loaded' : 'of this agency'} says at which point an incident was: whether
      the same places come back cannot be told. It can be told of recorded crime as it is published, for example.
    </p>
  );
}

function Repeats({ zone, choice }: Props): ReactElement {
  const path = `/hotspots/repeats/${encodeURIComponent(choice.code)}`;
  const answer = useAnswer<RepeatsAnswer>(path, yearParams(choice));
  if (answer.state === 'loading') return <Loading what="repeat locations" lines={6} />;
  if (answer.state === 'error') return <Refused answer={answer} />;
  const repeats = answer.answer;
  return (
    <>
      <p className="lead">{repeats.sentence}</p>
      {repeats.locations.length > 0 && (
        <RepeatsFound zone={zone} repeats={repeats} choice={choice} csv={apiHref(`${path}.csv`, yearParams(choice))} />
      )}
      <p className="quiet small">{repeats.caution}</p>
    </>
  );
}
