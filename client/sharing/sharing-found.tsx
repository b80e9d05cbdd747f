import { lazy, Suspense, useMemo, useRef, type ReactElement } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { SharingAnswer } from '../../server/features/sharing/contract.ts';
import { useAddress } from '../address.ts';
import { apiHref, type Answer } from '../api.ts';
import type { AreaMap } from '../map/area-map.ts';
import type { MapChoice } from '../map/question.ts';
import { Problem } from '../panels/states.tsx';
import { countWords } from '../words.ts';
import { AgencyMatrix } from './agency-matrix.tsx';
import { BivariateLegend } from './bivariate-legend.tsx';
import { BivariateMap } from './bivariate-map.tsx';
import { HowFound } from './how-found.tsx';
import { LoadTable } from './load-table.tsx';
import type { SharingChoice } from './question.ts';
import { SharedAreas, sharedAreasOf } from './shared-areas.tsx';
import type { SharingData } from './use-sharing.ts';

const DownloadMenu = lazy(async () => ({ default: (await import('../downloads/download-menu.tsx')).DownloadMenu }));

const readyOf = <T,>(answer: Answer<T>): T | null => (answer.state === 'ready' ? answer.answer : null);

/** The finding with its map, matrix and tables. */
export const SharingFound = ({
  service,
  place,
  choice,
  data,
  answer,
}: {
  service: ServiceAnswer;
  place: Pick<MapChoice, 'kind' | 'position' | 'selected'>;
  choice: SharingChoice;
  data: SharingData;
  answer: SharingAnswer;
}): ReactElement => {
  const [{ params }, change] = useAddress();
  const areaMapRef = useRef<AreaMap | null>(null);
  const figureRef = useRef<HTMLElement>(null);
  const { pair, first, second, asked } = data;
  const shared = useMemo(() => new Set(sharedAreasOf(answer, 'hot').map(({ code }) => code)), [answer]);
  const nameOf = (code: string | undefined): string => answer.items.find((one) => one.code === code)?.name ?? '';
  const names = { first: nameOf(pair?.first), second: nameOf(pair?.second) };
  const failed = [first, second].find((one) => one.state === 'error');
  const { title, sentence, source } = answer;
  const mapTitle = `${names.first} and ${names.second}`;
  const download = (isMap: boolean): ReactElement => (
    <Suspense fallback={null}>
      <DownloadMenu
        name={isMap ? `${mapTitle}, ${title}` : title}
        words={{ title: isMap ? `${mapTitle}: ${title}` : title, sentence: pair?.sentence ?? sentence, source }}
        {...(isMap
          ? {
              parts: () => {
                areaMapRef.current?.sharpen();
                return figureRef.current === null ? [] : [figureRef.current];
              },
            }
          : {})}
        isVector={false}
        csv={asked === null ? null : apiHref('/shared-demand.csv', asked)}
      />
    </Suspense>
  );
  return (
    <>
      <p className="lead sharing-page__sentence" aria-live="polite">
        {sentence}
      </p>
      <div className="sharing-page__two">
        <section aria-label="Two demands on one map" className="sharing-page__map">
          <div className="sharing-page__head">
            <h2>{mapTitle}</h2>
            {download(true)}
          </div>
          <p>{pair?.sentence}</p>
          {failed?.state === 'error' ? (
            <Problem problem={failed.problem} retry={failed.retry} />
          ) : (
            <figure ref={figureRef} className="sharing-page__figure">
              <BivariateMap
                service={service}
                kind={place.kind}
                names={names}
                first={readyOf(first)}
                second={readyOf(second)}
                shared={shared}
                selected={place.selected}
                position={place.position}
                areaMapRef={areaMapRef}
              />
              <BivariateLegend
                first={names.first}
                second={names.second}
                sharedWords={`hot for ${countWords(answer.shared.least)} or more`}
              />
            </figure>
          )}
        </section>
        <section aria-label="Every agency with every other">
          <h2>Every agency with every other</h2>
          <p>Choose two to see them on the map.</p>
          <AgencyMatrix answer={answer} params={params} chosen={pair} />
        </section>
      </div>
      <section>
        <div className="sharing-page__head">
          <h2>What the shared areas hold</h2>
          {download(false)}
        </div>
        <LoadTable answer={answer} />
      </section>
      <section>
        <h2>The shared areas</h2>
        <SharedAreas
          answer={answer}
          sort={choice.sort}
          onSort={(sort) => {
            change({ params: { sort } }, 'replace');
          }}
        />
      </section>
      <HowFound answer={answer} />
    </>
  );
};
