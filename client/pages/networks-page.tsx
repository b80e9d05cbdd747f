import { useState } from 'react';
import type { NetworksAnswer } from '../../server/features/networks/contract.ts';
import { Link, useAddress } from '../address.ts';
import { apiHref, useAnswer } from '../api.ts';
import '../data/data.css';
import { AsKnown } from '../networks/as-known.tsx';
import { LoadFile } from '../networks/load-file.tsx';
import { MethodList } from '../networks/method-list.tsx';
import { NetworkTable } from '../networks/network-table.tsx';
import '../networks/networks.css';
import { Unplaced } from '../networks/unplaced.tsx';
import { Refused } from '../panels/refused.tsx';
import { Empty, Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { dateName } from '../words.ts';
import { AtDate } from '../zones/at-date.tsx';
import { readDay } from '../zones/day-asked.ts';
import '../zones/zones.css';

/** Primary Care Networks as of a day: who is in them, how large they are, and how they are turned into places. */
export default function NetworksPage() {
  const { service, refresh } = useService();
  const [came, setCame] = useState(0);
  const isKnown = service.kinds.some(({ kind, footprints }) => kind === 'pcn' && footprints > 0);
  return (
    <div className="page networks-page">
      <div className="page__head">
        <h1>Primary Care Networks</h1>
        <Link page="compare" className="button button--secondary">
          Compare with zones
        </Link>
      </div>
      <List key={came} />
      <section className="networks-section" aria-labelledby="load-heading">
        <h2 id="load-heading">Load practices and networks</h2>
        <LoadFile
          open={!isKnown}
          came={() => {
            setCame((count) => count + 1);
            refresh();
          }}
        />
      </section>
    </div>
  );
}

function List() {
  const [{ params }] = useAddress();
  const at = params.get('at') ?? undefined;
  const isAsked = at === undefined || readDay(at) !== null;
  const answer = useAnswer<NetworksAnswer>(isAsked ? '/networks' : null, { at });
  const isNoneLoaded = at === undefined && answer.state === 'ready' && answer.answer.items.length === 0;
  return (
    <>
      {isNoneLoaded ? null : <AtDate page="networks" label="Show the networks as they stood on" />}
      {!isAsked ? null : answer.state === 'loading' ? (
        <Loading what="the networks" lines={8} />
      ) : answer.state === 'error' ? (
        <Refused answer={answer} />
      ) : isNoneLoaded ? (
        <NoneLoaded unplaced={answer.answer.unplaced} />
      ) : (
        <Networks answer={answer.answer} at={at} />
      )}
    </>
  );
}

function NoneLoaded({ unplaced }: { unplaced: readonly string[] }) {
  return (
    <Empty title="No network is loaded yet">
      <p>
        A Primary Care Network is a set of GP practices; its place is where their patients live. Load the workbook of
        networks below, then where patients live.
      </p>
      <Unplaced sentences={unplaced} />
    </Empty>
  );
}

function Networks({ answer, at }: { answer: NetworksAnswer; at: string | undefined }) {
  const { items, methods, withoutNetwork, sources, sentence, unplaced, asKnown } = answer;
  return (
    <>
      <p className="lead">{sentence}</p>
      <AsKnown sentences={asKnown} />
      <Unplaced sentences={unplaced} />
      {items.length > 0 && (
        <NetworkTable networks={items} at={at} caption={`Primary Care Networks on ${dateName(answer.at)}`} />
      )}
      <p className="quiet small">
        [x]: the list of a practice is not known, so its network has no size. Residents are people of the small areas in
        its footprint, which is made by the method in use. <a href={apiHref('/networks.csv', { at })}>Table (CSV)</a> ·{' '}
        <a href={apiHref('/practices.csv', { at, limit: '10000' })}>Practices (CSV)</a>
      </p>
      {withoutNetwork.length > 0 && (
        <details className="details">
          <summary>Open practices that are in no network</summary>
          <ul>
            {withoutNetwork.map(({ code, name }) => (
              <li key={code}>
                {name} ({code})
              </li>
            ))}
          </ul>
        </details>
      )}
      <section className="networks-section" aria-labelledby="methods-heading">
        <h2 id="methods-heading">How a network becomes a place</h2>
        <MethodList methods={methods} />
      </section>
      {sources.length > 0 && (
        <details className="details">
          <summary>Files that this is made from</summary>
          <ul>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
