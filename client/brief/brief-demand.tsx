import type { ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import { figureSentence, isNumber, periodWords, shareWords } from '../words.ts';
import { FigureCell } from './figure-cell.tsx';

type Row = ComparisonAnswer['groups'][number]['rows'][number];

const agencies = 10;

/** Rates by agency, the zone beside the networks of its people and everything together. */
export function BriefDemand({
  comparison,
  first,
  last,
}: {
  comparison: ComparisonAnswer;
  first: string;
  last: string;
}): ReactElement {
  const rows = comparison.groups.find(({ code }) => code === 'demand')?.rows ?? [];
  const all = rows.find(({ code }) => code === 'all-demand');
  const own = rows.filter(({ code }) => code.startsWith('agency-'));
  const shown = [...(all ? [all] : []), ...own.slice(0, agencies)];
  const missing = comparison.monthsMissing.length;
  return (
    <section className="brief__demand">
      <h2>Demand by agency, {periodWords(first, last)}</h2>
      {shown.length === 0 ? (
        <p>No demand has come for these months.</p>
      ) : (
        <>
          <div className="table-scroll" role="region" tabIndex={0} aria-label="Demand by agency">
            <table className="table figures">
              <caption>Incidents and requests {all?.unit ?? own[0]?.unit ?? ''}, with 95% intervals</caption>
              <thead>
                <tr>
                  <th scope="col">Agency</th>
                  {comparison.areas.map((area) => (
                    <th key={area.ref} scope="col" className="number">
                      {area.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <Rates key={row.code} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="brief__note">
            Zone higher, zone lower: it differs from the rest of that area by more than chance, allowing for looking at
            so many figures. {sharedWords(comparison)}
            {missing > 0 ? ` ${String(missing)} of the months did not come from anybody.` : ''}
            {own.length > agencies ? ` ${String(own.length - agencies)} more agencies are on the zone’s page.` : ''}
          </p>
        </>
      )}
    </section>
  );
}

function Rates({ row }: { row: Row }): ReactElement {
  const decimals = row.values.every(({ value }) => !isNumber(value) || value >= 100) ? 0 : 1;
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.values[0] && <span className="brief__count">{figureSentence(row.values[0].count)} here</span>}
      </th>
      {row.values.map((value, at) => (
        <td key={at} className="number">
          <FigureCell of={value} decimals={decimals} mark={markOf(row.differences[at] ?? null)} />
        </td>
      ))}
    </tr>
  );
}

function markOf(difference: Row['differences'][number]): string | null {
  if (difference?.isBeyondChance !== true || !isNumber(difference.value)) return null;
  return difference.value > 0 ? 'zone higher' : 'zone lower';
}

/** What is said of a part and its whole, once for all networks. */
function sharedWords({ areas }: ComparisonAnswer): string {
  const parts = areas.slice(1).filter(({ kind, shared }) => kind !== 'whole' && shared.ofFirst > 0);
  if (parts.length === 0) return '';
  const [one] = parts;
  return parts.length === 1 && one !== undefined
    ? `${shareWords(one.shared.ofFirst)} of the zone’s people are in ${one.name}.`
    : 'The zone’s people are among those of its networks.';
}
