import type { ComparisonAnswer } from '../../server/features/evaluations/contract.ts';
import { countWords, plural } from '../words.ts';
import { TableTwin } from './charts/chart.tsx';
import { ComparisonMap } from './comparison-map.tsx';
import { numberWords } from './numbers.ts';

/** What the zone is compared with: where, why not elsewhere, how alike, and whether it could be told apart before. */
export function ComparisonSet({ comparison, zone }: { comparison: ComparisonAnswer; zone: string }) {
  const { areas, excluded, relaxed, balance, tests } = comparison;
  const passed = tests.filter((test) => test.passed).length;
  return (
    <div className="comparison">
      <p>{comparison.sentence}</p>
      <div className="comparison__parts">
        <ComparisonMap comparison={comparison} zone={zone} />
        <div>
          {tests.length > 0 && (
            <>
              <h3>
                {passed === tests.length
                  ? 'Not to be told apart before the start'
                  : `${String(passed)} of ${String(tests.length)} tests passed`}
              </h3>
              <ul className="test-list">
                {tests.map((test) => (
                  <li key={test.name}>
                    <span className={test.passed ? 'test-mark test-mark--passed' : 'test-mark'} aria-hidden="true">
                      {test.passed ? '✓' : '✗'}
                    </span>
                    <span>
                      {test.name}: {test.passed ? 'passed' : 'not passed'}{' '}
                      <span className="quiet small figures">
                        ({numberWords(test.statistic, 1)}, limit {numberWords(test.limit, 1)})
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {excluded.length > 0 && (
            <>
              <h3>Why not others</h3>
              <dl className="fact-rows figures">
                {excluded.map((group) => (
                  <div key={group.reason}>
                    <dt>{group.sentence}</dt>
                    <dd>{countWords(group.areas)}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          {relaxed.length > 0 && (
            <>
              <h3>Limits that were widened</h3>
              <ol>
                {relaxed.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </>
          )}
        </div>
      </div>
      <Balance balance={balance} />
      <TableTwin
        summary={`All ${plural(areas.length, 'area')}`}
        twin={{
          caption: `Comparison areas, version ${String(comparison.version)}`,
          head: ['Area', 'People', 'Deprivation decile', 'Distance in kind', 'Share of incidents'],
          rows: areas.map(({ name, people, decile, distance, share }) => [
            name,
            countWords(people),
            decile === null ? '[x]' : String(decile),
            numberWords(distance, 2),
            `${numberWords(share * 100, 1)}%`,
          ]),
        }}
      />
    </div>
  );
}

function Balance({ balance }: { balance: ComparisonAnswer['balance'] }) {
  if (balance.length === 0) return null;
  return (
    <div
      className="table-scroll"
      role="group"
      tabIndex={0}
      aria-label="How alike the zone and its comparison areas are"
    >
      <table className="table">
        <caption>How alike they are, before the start</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="number">
              Zone
            </th>
            <th scope="col" className="number">
              Comparison
            </th>
            <th scope="col" className="number">
              Difference, in standard deviations
            </th>
          </tr>
        </thead>
        <tbody>
          {balance.map(({ measure, unit, zone, comparison, standardisedDifference }) => (
            <tr key={measure}>
              <th scope="row">
                {measure} <span className="quiet small">{unit}</span>
              </th>
              <td className="number">{short(zone)}</td>
              <td className="number">{short(comparison)}</td>
              <td className="number">
                {standardisedDifference === null ? '[x]' : numberWords(standardisedDifference, 2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const short = (value: number): string => numberWords(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
