import type { ReactElement } from 'react';
import { shareClasses, shareRamp } from './share-scale.ts';

/** What the greens mean; two of them are enough where a small area is in or out as a whole. */
export const ShareLegend = ({ title, isWhole }: { title: string; isWhole: boolean }): ReactElement => {
  const classes = shareClasses.map((name, index) => ({ name, colour: shareRamp[index] ?? '#ffffff' }));
  const shown = isWhole
    ? [
        { name: 'outside', colour: shareRamp[0] },
        { name: 'inside', colour: shareRamp[5] },
      ]
    : classes;
  return (
    <section className="legend share-legend" aria-label={`Legend: ${title}`}>
      <h4 className="legend__title">{title}</h4>
      <ul className="share-legend__classes">
        {shown.map(({ name, colour }) => (
          <li key={name}>
            <span className="share-legend__swatch" style={{ background: colour }} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
};
