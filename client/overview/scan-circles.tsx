import type { ReactElement } from 'react';
import type { ScanAnswer } from '../../server/features/hotspots/contract.ts';
import { Link } from '../address.ts';
import { apiHref, useAnswer, type ApiParams } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { MethodLink } from '../evaluations/method-link.tsx';
import { chanceWords } from '../evaluations/numbers.ts';
import { Loading } from '../panels/states.tsx';
import { countWords, figureWords, rateNumber } from '../words.ts';
import { Refused } from '../panels/refused.tsx';

/** Circles that hold more than their people would give, however many were looked at: where to begin. */
export function ScanCircles({ params }: { params: ApiParams }): ReactElement {
  const scan = useAnswer<ScanAnswer>('/hotspots/scan', params);
  if (scan.state === 'loading') return <Loading what="the circles" lines={6} />;
  if (scan.state === 'error') return <Refused answer={scan} />;
  const { answer } = scan;
  return (
    <>
      <p className="lead">{answer.sentence}</p>
      {answer.clusters.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Circles with more than their people give">
          <table className="table">
            <caption>{answer.title}</caption>
            <thead>
              <tr>
                <th scope="col">Circle</th>
                <th scope="col" className="number">
                  Areas
                </th>
                <th scope="col" className="number">
                  People
                </th>
                <th scope="col" className="number">
                  Counted
                </th>
                <th scope="col" className="number">
                  Expected
                </th>
                <th scope="col" className="number">
                  Times expected
                </th>
                <th scope="col">Chance</th>
              </tr>
            </thead>
            <tbody>
              {answer.clusters.map((circle) => (
                <tr key={circle.areas[0]?.code ?? circle.name}>
                  <th scope="row">
                    <Link page="map" params={mapParams(params, circle)}>
                      {circle.name}
                    </Link>
                  </th>
                  <td className="number">{countWords(circle.areas.length)}</td>
                  <td className="number">{countWords(circle.people)}</td>
                  <td className="number">{figureWords(circle.count)}</td>
                  <td className="number">{figureWords(circle.expected)}</td>
                  <td className="number">{figureWords(circle.ratio, rateNumber)}</td>
                  <td>
                    {chanceWords(circle.p)}
                    {circle.isBeyondChance ? '' : ' (may be chance)'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="quiet small">
        {answer.caution} {answer.settings.method}: {countWords(answer.settings.simulations)} simulations, seed{' '}
        {answer.settings.seed}. <MethodLink page="spatial-scan.md" />
      </p>
      <DownloadMenu
        name={answer.title}
        words={{ title: answer.title, sentence: answer.sentence, source: answer.source }}
        csv={apiHref('/hotspots/scan.csv', params)}
      />
    </>
  );
}

const closeZoom = 13;

const mapParams = (params: ApiParams, circle: ScanAnswer['clusters'][number]): Record<string, string> => ({
  measure: 'hot',
  ...(typeof params['category'] === 'string' ? { category: params['category'] } : {}),
  ...(typeof params['agency'] === 'string' ? { agency: params['agency'] } : {}),
  at: `${circle.latitude.toFixed(4)},${circle.longitude.toFixed(4)},${String(closeZoom)}`,
});
