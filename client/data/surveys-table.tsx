import type { SurveySummary } from '../../server/features/surveys/contract.ts';
import { figureWords, periodWords } from '../words.ts';
import { lastBefore } from '../months.ts';

const areaNames = { zone: 'zone', comparison: 'comparison areas' } as const;

export function SurveysTable({ surveys }: { surveys: readonly SurveySummary[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Surveys of residents">
      <table className="table">
        <caption className="visually-hidden">Surveys of residents, with how, when and how many answered</caption>
        <thead>
          <tr>
            <th scope="col">Survey</th>
            <th scope="col">How</th>
            <th scope="col">Waves, and how many answered</th>
            <th scope="col">Beware</th>
          </tr>
        </thead>
        <tbody>
          {surveys.map((survey) => (
            <tr key={survey.code}>
              <th scope="row">
                {survey.name}
                <span className="quiet small"> {survey.source}</span>
              </th>
              <td>
                {survey.mode}; {survey.probabilitySample ? 'drawn by chance' : 'not drawn by chance'}
                {survey.responseRate !== null && `; ${survey.responseRate}% answered`}
              </td>
              <td>
                {survey.waves.map((wave) => (
                  <div key={wave.code}>
                    {periodWords(wave.from, lastBefore(wave.to))}: {answeredWords(wave)}
                  </div>
                ))}
              </td>
              <td>
                {survey.caveat}{' '}
                {survey.margins.length === 0 ? 'Not weighed to known people.' : 'Weighed to known people.'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const answeredWords = ({ answered }: SurveySummary['waves'][number]): string =>
  answered.length === 0
    ? 'no answers yet'
    : [...answered]
        .reverse()
        .map(({ area, people }) => `${figureWords(people)} in the ${areaNames[area]}`)
        .join(', ');
