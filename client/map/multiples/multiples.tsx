import { useMemo, useRef, type ReactElement } from 'react';
import type { ServiceAnswer } from '../../../server/features/service/contract.ts';
import { DownloadMenu } from '../../downloads/download-menu.tsx';
import { measureNames } from '../measure.ts';
import { capital, periodWords } from '../../words.ts';
import { allMaps, MapLegend } from '../map-legend.tsx';
import { mapQuestion, type MapChoice, type MonthSpan } from '../question.ts';
import { ScaleChoice } from '../scale-choice.tsx';
import { scalesFor } from '../several-scale.ts';
import type { ChoiceChange } from '../sentence-controls.tsx';
import { shownOf, type MapAnswer } from '../shown.ts';
import type { AllShapes } from '../use-drawing.ts';
import type { MapData } from '../use-map-data.ts';
import { useMany } from '../use-many.ts';
import { AgencyMap } from './agency-map.tsx';
import { AgencyTable } from './agency-table.tsx';
import { agencyRows } from './agency-rows.ts';
import './multiples.css';

/** One small map for every agency, of the same question. */
export const Multiples = ({
  service,
  choice,
  data,
  span,
  shapes,
  params,
  onChange,
}: {
  service: ServiceAnswer;
  choice: MapChoice;
  data: Pick<MapData, 'agencies'>;
  span: MonthSpan;
  shapes: AllShapes;
  params: URLSearchParams;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const grid = useRef<HTMLDivElement>(null);
  const { agencies } = data;
  const { measure, selected, kind } = choice;
  const isSame = params.get('scale') !== 'own';
  const answers = useMany<MapAnswer>(agencies.map(({ code }) => mapQuestion({ ...choice, agency: code }, span)));
  const maps = useMemo(
    () => answers.map((one) => (one.state === 'ready' ? shownOf(one.answer, measure) : null)),
    [answers, measure],
  );
  const scales = useMemo(() => scalesFor(maps, isSame), [maps, isSame]);
  const first = maps.find((shown) => shown !== null) ?? null;
  const period = periodWords(span.first, span.last);
  const kindName = service.kinds.find((held) => held.kind === kind)?.name ?? kind;
  const title = `${measureNames[measure]} by agency and ${kindName}, ${period}`;
  const named = capital(title);
  const sentence = isSame
    ? 'All maps are coloured by one scale: the same colour is the same value.'
    : 'Each map is coloured by its own scale: colours cannot be compared between maps.';
  const source = [...new Set(maps.flatMap((shown) => shown?.source ?? []))];
  const rows = (): (string | number)[][] => agencyRows(agencies, maps);
  return (
    <div className="multiples" ref={grid} tabIndex={0} role="region" aria-label={named}>
      <div className="multiples__head" data-not-in-picture="">
        <ScaleChoice isSame={isSame} onChange={onChange} />
        <p>{measure === 'hot' ? 'Each agency is tested by itself.' : sentence}</p>
        <DownloadMenu
          name={named}
          words={{ title: named, sentence, source }}
          {...(choice.isTwin ? {} : { parts: () => (grid.current === null ? [] : [grid.current]) })}
          isVector={false}
          csv={rows}
        />
      </div>
      {choice.isTwin ? (
        <AgencyTable agencies={agencies} maps={maps} caption={named} params={params} onChange={onChange} />
      ) : (
        <>
          {isSame && first !== null ? (
            <div className="multiples__legend">
              <MapLegend
                shown={first}
                zoneDemand={null}
                selected={null}
                scale={scales.find((one) => one !== null) ?? null}
                period={period}
                of={allMaps}
              />
            </div>
          ) : null}
          <ul className="multiples__maps">
            {agencies.map((agency, index) => (
              <AgencyMap
                key={agency.code}
                agency={agency}
                answer={answers[index] ?? { state: 'loading' }}
                shown={maps[index] ?? null}
                scale={scales[index] ?? null}
                hasLegend={!isSame}
                shapes={shapes}
                selected={selected?.kind === kind ? selected.code : null}
                params={params}
                period={period}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
