import type { Displacement } from '../../../server/features/runs/contract.ts';
import { countWords } from '../../words.ts';
import { IntervalRows, type IntervalRow } from '../charts/interval-rows.tsx';
import { cellWords, chanceCell, estimateWords, numberWords, percentWords, rangeWords } from '../numbers.ts';

const ringName = ({ fromMetres, toMetres }: Displacement['rings'][number]): string =>
  `${countWords(fromMetres)} to ${countWords(toMetres)} m round it`;

/** Whether what left the zone turned up next door. */
export function DisplacementFigures({ displacement }: { displacement: Displacement }) {
  const { rings, net, weighted, quotient } = displacement;
  const rows: IntervalRow[] = [
    ...rings.map((ring) => ({
      ...ring,
      key: String(ring.toMetres),
      name: ringName(ring),
      isStrong: excludesNone(ring),
    })),
    ...(net === null
      ? []
      : [
          {
            ...net,
            key: 'net',
            name: 'Zone and rings together',
            isStrong: excludesNone(net),
            marker: 'diamond' as const,
            isSum: true,
          },
        ]),
  ];
  return (
    <>
      {rows.length > 0 && (
        <IntervalRows
          rows={rows}
          label={`Change in rings round the zone. ${displacement.sentence} ${rows.map((row) => `${row.name}: ${estimateWords(row)}.`).join(' ')}`}
          sides={['fewer', 'more']}
          twin={{
            caption: 'Change in rings round the zone',
            head: ['Where', 'People', 'Change', '95% interval', 'p'],
            rows: [
              ...rings.map((ring) => [
                ringName(ring),
                cellWords(ring.people),
                percentWords(ring.value),
                rangeWords(ring) ?? '[x]',
                chanceCell(ring.p),
              ]),
              ...(net === null
                ? []
                : [['Zone and rings together', '', percentWords(net.value), rangeWords(net) ?? '[x]', '']]),
            ],
          }}
        />
      )}
      {(weighted !== null || quotient !== null) && (
        <dl className="fact-rows">
          {weighted !== null && (
            <div>
              <dt>Weighted displacement difference, incidents</dt>
              <dd>{estimateWords(weighted, numberWords)}</dd>
            </div>
          )}
          {quotient !== null && (
            <div>
              <dt>Displacement quotient (below −1: more moved than was prevented)</dt>
              <dd>{estimateWords(quotient, (value) => numberWords(value, 2))}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}

const excludesNone = ({ lower, upper }: { lower: number | null; upper: number | null }): boolean =>
  lower !== null && upper !== null && (upper < 0 || lower > 0);
