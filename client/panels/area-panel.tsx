import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { Link } from '../address.ts';
import { useAnswer } from '../api.ts';
import { demandParams, type AreaRef, type MapChoice, type MonthSpan } from '../map/question.ts';
import type { Shown } from '../map/shown.ts';
import { capital } from '../words.ts';
import { AreaMeasure } from './area-panel-measure.tsx';
import { AreaPanelBody } from './area-panel-body.tsx';
import { Loading, Problem } from './states.tsx';
import './area-panel.css';

/** What is known of the selected area: beside the map, or as a sheet from below on a phone. */
export const AreaPanel = ({
  service,
  area,
  choice,
  span,
  shown,
  onClose,
}: {
  service: ServiceAnswer;
  area: AreaRef;
  choice: Pick<MapChoice, 'category' | 'agency' | 'measure'>;
  span: MonthSpan | null;
  /** What the map shows; null while it comes. */
  shown: Shown | null;
  onClose: () => void;
}): ReactElement => {
  const [raised, setRaised] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const profile = useAnswer<ProfileAnswer>(
    span === null ? null : `/demand/profile/${area.kind}/${area.code}`,
    span === null ? {} : demandParams(choice, span),
  );
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [area.kind, area.code]);
  const kindName = service.kinds.find(({ kind }) => kind === area.kind)?.name ?? area.kind;
  const kindLabel = capital(kindName);
  const footprint = profile.state === 'ready' ? profile.answer.footprint : null;
  const name = footprint?.name ?? (profile.state === 'error' ? 'No such area' : area.code);
  const people = footprint?.people ?? null;

  return (
    <aside
      className={`area-panel${raised ? ' area-panel--raised' : ''}`}
      aria-label={`About ${name}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button
        type="button"
        className="area-panel__raise"
        aria-expanded={raised}
        onClick={() => {
          setRaised(!raised);
        }}
      >
        <span className="visually-hidden">{raised ? 'Lower this sheet' : 'Raise this sheet'}</span>
      </button>
      <header className="area-panel__head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {name}
          </h2>
          <p className="small quiet">
            {kindLabel}
            {footprint !== null && area.kind === 'zone' ? ` · version ${String(footprint.version)}` : ''}
            {people === null ? '' : ` · ${people.toLocaleString('en-GB')} people`}
          </p>
        </div>
        <button type="button" className="icon-button icon-button--bare" aria-label="Close" onClick={onClose}>
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="map-buttons__icon">
            <path d="M5 5l14 14M19 5L5 19" />
          </svg>
        </button>
      </header>
      <div className="area-panel__scroll">
        {profile.state === 'ready' && span !== null ? (
          <>
            {shown?.question.kind === area.kind ? <AreaMeasure shown={shown} code={area.code} /> : null}
            <AreaPanelBody profile={profile.answer} span={span} isCount={choice.measure === 'count'} />
          </>
        ) : profile.state === 'error' ? (
          <Problem problem={profile.problem} retry={profile.retry} kept="The map keeps what it shows." />
        ) : (
          <Loading what="the area" lines={6} />
        )}
      </div>
      <footer className="area-panel__foot button-group">
        {area.kind === 'zone' ? (
          <>
            <Link page="zone" code={area.code} className="button">
              Open zone
            </Link>
            <Link page="zone-edit" code={area.code} className="button button--secondary">
              Change its line
            </Link>
          </>
        ) : null}
        <Link
          page="profile"
          code={`${area.kind}:${area.code}`}
          {...(span === null ? {} : { params: { to: span.last } })}
        >
          Area profile
        </Link>
      </footer>
    </aside>
  );
};
