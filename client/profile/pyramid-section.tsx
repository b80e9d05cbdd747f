import { useRef, type ReactElement } from 'react';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { dateName, figureWords } from '../words.ts';
import { PyramidChart } from './pyramid-chart.tsx';

const percent = (figure: number | string): string => (typeof figure === 'number' ? `${figure.toFixed(1)}%` : figure);

/** Who lives here by age and sex, as a picture and as a table. */
export const PyramidSection = ({ answer, place }: { answer: AreaProfileAnswer; place: string }): ReactElement => {
  const figure = useRef<HTMLDivElement>(null);
  const { pyramid, whyNoPyramid, footprint } = answer;
  if (pyramid === null) {
    return (
      <section aria-labelledby="profile-ages">
        <h2 id="profile-ages">People by age</h2>
        <p className="inset">{whyNoPyramid}</p>
      </section>
    );
  }
  const title = `${footprint.name}: people by age`;
  const source = `${pyramid.source}, ${dateName(pyramid.on)}`;
  return (
    <section aria-labelledby="profile-ages" className="profile-part">
      <div className="profile-part__head">
        <h2 id="profile-ages">People by age</h2>
        <DownloadMenu
          name={title}
          words={{ title, sentence: pyramid.sentence, source: [source] }}
          parts={() => (figure.current === null ? [] : [figure.current])}
          csv={() => [
            ['age', 'female', 'male', 'all', 'percent_of_area', 'percent_of_everything'],
            ...pyramid.bands.map((band) => [band.name, band.female, band.male, band.all, band.shareAll, band.wholeAll]),
          ]}
        />
      </div>
      <p>{pyramid.sentence}</p>
      <div ref={figure}>
        <PyramidChart pyramid={pyramid} />
        <p className="pyramid__key small">
          <span className="pyramid__key-bar" aria-hidden="true" /> {footprint.name}, percent of all its people
          <span className="pyramid__key-line" aria-hidden="true" /> {place}
        </p>
      </div>
      <p className="quiet small">{source}</p>
      <details className="details">
        <summary>The same as a table</summary>
        <div className="table-scroll" tabIndex={0} role="region" aria-label="People by age, as a table">
          <table className="table">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">Age</th>
                {pyramid.sexes ? (
                  <>
                    <th scope="col" className="number">
                      Female
                    </th>
                    <th scope="col" className="number">
                      Male
                    </th>
                  </>
                ) : null}
                <th scope="col" className="number">
                  All
                </th>
                <th scope="col" className="number">
                  Here
                </th>
                <th scope="col" className="number">
                  {place}
                </th>
              </tr>
            </thead>
            <tbody>
              {pyramid.bands.map((band) => (
                <tr key={band.name}>
                  <th scope="row">{band.name}</th>
                  {pyramid.sexes ? (
                    <>
                      <td className="number">{figureWords(band.female)}</td>
                      <td className="number">{figureWords(band.male)}</td>
                    </>
                  ) : null}
                  <td className="number">{figureWords(band.all)}</td>
                  <td className="number">{percent(band.shareAll)}</td>
                  <td className="number">{percent(band.wholeAll)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
};
