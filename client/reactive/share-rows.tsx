import type { ReactiveAnswer } from '../../server/features/reactive/contract.ts';
import { IntervalRows } from '../evaluations/charts/interval-rows.tsx';
import { figureWords, isNumber } from '../words.ts';

type Parts = Omit<ReactiveAnswer['whole'], 'name'>;

interface Props {
  rows: readonly (Parts & { code: string; name: string; isStrong: boolean })[];
  label: string;
  caption: string;
}

const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
export const percentOf = (value: number): string => `${oneDecimal.format(value)}%`;

/** Reactive shares with their intervals; the table has what every share is made of. */
export function ShareRows({ rows, label, caption }: Props) {
  return (
    <IntervalRows
      label={label}
      format={percentOf}
      rows={rows.flatMap(({ code, name, share, isStrong }) =>
        isNumber(share.value)
          ? [
              {
                key: code,
                name,
                isStrong,
                value: share.value,
                lower: isNumber(share.lower) ? share.lower : null,
                upper: isNumber(share.upper) ? share.upper : null,
              },
            ]
          : [],
      )}
      twin={{
        caption,
        head: ['', 'Reactive share', '95% interval', 'Reactive', 'Planned', 'Mixed', 'Not decided'],
        rows: rows.map(({ name, share, reactive, planned, mixed, undecided }) => [
          name,
          figureWords(share.value, percentOf),
          isNumber(share.lower) && isNumber(share.upper)
            ? `${percentOf(share.lower)} to ${percentOf(share.upper)}`
            : figureWords(share.lower),
          ...[reactive, planned, mixed, undecided].map((figure) => figureWords(figure)),
        ]),
      }}
    />
  );
}
