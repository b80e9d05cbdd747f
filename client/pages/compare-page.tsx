import { useCallback, useEffect, type ReactElement } from 'react';
import { useAddress } from '../address.ts';
import { CompareControls } from '../compare/compare-controls.tsx';
import { CompareFound } from '../compare/compare-found.tsx';
import { CompareMaps } from '../compare/compare-maps.tsx';
import { CompareMatrix } from '../compare/compare-matrix.tsx';
import { headingOf, shortPlace } from '../compare/heading.ts';
import { HowToRead } from '../compare/how-to-read.tsx';
import { NoNetworks } from '../compare/no-networks.tsx';
import { leftOut } from '../compare/left-out.ts';
import { NotYet } from '../compare/not-yet.tsx';
import { dayInPosition, readCompare } from '../compare/question.ts';
import { AsKnown } from '../networks/as-known.tsx';
import { whole } from '../compare/area-refs.ts';
import { useAreaNames } from '../compare/use-area-names.ts';
import { useAreaSets } from '../compare/use-area-sets.ts';
import { useComparison } from '../compare/use-comparison.ts';
import type { ChoiceChange } from '../map/sentence-controls.tsx';
import { NoAnswer } from '../compare/no-answer.tsx';
import { NoAreasPage, NoDemand } from '../panels/nothing-loaded.tsx';
import { Empty, Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { SaveView } from '../views/save-view.tsx';
import '../map/map.css';
import '../compare/compare-page.css';
import '../compare/picking.css';
import '../compare/comparison.css';
import '../compare/matrix.css';
import '../compare/print.css';

const none: readonly string[] = [];

const Comparison = (): ReactElement => {
  const { service } = useService();
  const [{ params }, change] = useAddress();
  const choice = readCompare(params);
  const sets = useAreaSets(service);
  const data = useComparison(service, choice);
  const { span, areas, comparison, overlap } = data;
  const wholeName = shortPlace(service.place);
  const found = comparison.state === 'ready' ? comparison.answer : null;
  const laid = overlap?.state === 'ready' ? overlap.answer : null;
  const share = choice.share ?? areas?.slice(1).find((ref) => ref !== whole) ?? areas?.[0] ?? null;
  const named = [...(areas ?? []), ...(share === null ? [] : [share])];
  const nameOf = useAreaNames(named, { comparison: found, overlap: laid }, service.place, choice.on ?? undefined);
  const heading = headingOf((areas ?? []).map(nameOf));
  useEffect(() => {
    document.title = `${heading} – Compare – People Zones`;
  }, [heading]);
  const moved = dayInPosition(params);
  useEffect(() => {
    if (moved !== null) change({ params: { on: moved, at: null } }, 'replace');
  }, [moved, change]);
  // A choice pins what was on show, so that the rest is not exchanged with it.
  const choose = useCallback(
    (next: ChoiceChange) => {
      const pinned = {
        ...(span === null ? {} : { from: span.first, to: span.last }),
        ...(areas === null || areas.length === 0 ? {} : { areas: areas.join(',') }),
      };
      change({ params: { ...pinned, ...('areas' in next ? { at: null, area: null } : {}), ...next } });
    },
    [span, areas, change],
  );
  return (
    <div className="page compare-page">
      <div className="page__head">
        <h1>{heading}</h1>
        {span === null || areas === null || areas.length === 0 ? null : (
          <div className="button-group compare-page__actions">
            <SaveView name={heading} pin={{ from: span.first, to: span.last, areas: areas.join(',') }} />
            <button
              type="button"
              className="button button--secondary"
              onClick={() => {
                window.print();
              }}
            >
              Print
            </button>
          </div>
        )}
      </div>
      {areas === null ? (
        <Loading what="the areas to compare" lines={1} />
      ) : (
        <CompareControls
          {...{ sets, areas, nameOf, span }}
          wholeName={service.place}
          groups={found?.groups ?? null}
          measures={choice.measures}
          on={choice.on}
          months={data.months}
          onChange={choose}
        />
      )}
      <AsKnown sentences={leftOut(params, nameOf)} isWarning />
      {data.monthsKnown && span === null ? (
        <NoDemand>
          Areas are compared over months of demand. How they lie on each other is shown below already.
        </NoDemand>
      ) : areas?.length === 0 ? (
        <Empty title="Choose an area to begin">
          <p>Zones, networks, wards, districts and areas of your own can be compared, up to eight at once.</p>
        </Empty>
      ) : comparison.state === 'loading' ? (
        <Loading what="the comparison" lines={10} />
      ) : comparison.state === 'error' ? (
        choice.on === null ? (
          <NoAnswer answer={comparison} />
        ) : (
          <NotYet areas={areas ?? none} on={choice.on} onChange={choose} otherwise={<NoAnswer answer={comparison} />} />
        )
      ) : (
        <CompareFound answer={comparison.answer} measures={choice.measures} {...{ wholeName }} />
      )}
      {sets.hasNetworks ? null : <NoNetworks />}
      {span === null || areas === null || areas[0] === undefined || share === null ? null : (
        <CompareMaps {...{ service, sets, choice, span, share, nameOf }} first={areas[0]} wholeName={service.place} />
      )}
      <div className="compare-page__two">
        {overlap === null ? null : (
          <CompareMatrix sets={sets.sets} asked={data.sets} answer={overlap} choice={choice} areas={areas ?? none} />
        )}
        {found === null ? null : <HowToRead areas={found.areas} on={choice.on} />}
      </div>
    </div>
  );
};

const ComparePage = (): ReactElement => {
  const { service } = useService();
  if (service.edition !== null) return <Comparison />;
  return (
    <NoAreasPage title="Compare areas">
      Here you would hold zones against networks, wards and districts. Load boundaries to begin.
    </NoAreasPage>
  );
};

export default ComparePage;
