import type { ReactElement } from 'react';
import { shareWords } from '../words.ts';

/** How many are named; the rest are told together so that the list stays a glance. */
const named = 6;

/** Shares of the zone's people as bars with their names: 62% in one, 38% in another. */
export function PreviewShares({
  title,
  shares,
}: {
  title: string;
  shares: readonly { code: string; name: string; share: number }[];
}): ReactElement | null {
  if (shares.length === 0) return null;
  const sorted = [...shares].sort((one, other) => other.share - one.share);
  const rest = sorted.slice(named);
  const restShare = rest.reduce((sum, { share }) => sum + share, 0);
  const rows = [
    ...sorted.slice(0, named),
    ...(rest.length === 0 ? [] : [{ code: 'rest', name: `${rest.length} more`, share: restShare }]),
  ];
  return (
    <section className="draw-section">
      <h2>{title}</h2>
      <ul className="draw-shares figures">
        {rows.map(({ code, name, share }) => (
          <li key={code}>
            <span>{name}</span>
            <span className="draw-bar">
              <span className="draw-bar__fill" style={{ width: `${share * 70}%` }} aria-hidden="true" />
              <span className="draw-bar__value">{shareWords(share)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
