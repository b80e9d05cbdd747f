import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useAddress } from '../address.ts';
import { useService } from '../service.ts';
import './help-page.css';

const Word = ({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }): ReactElement => (
  <section id={id} className="help__word" tabIndex={-1}>
    <h2>{title}</h2>
    {children}
  </section>
);

const bestFitWords = {
  'population-weighted-centre':
    'A small area belongs to a zone when the middle of where its people live lies inside the line.',
  'majority-of-area': 'A small area belongs to a zone when most of its ground lies inside the line.',
  codes: 'A small area belongs to a zone when the zone names it.',
};

const mapKeys: readonly (readonly [string, string])[] = [
  ['Tab', 'goes to the map, then to the flags of the zones'],
  ['Arrow keys', 'go to the neighbouring area in that direction, and say its name and value'],
  ['Enter or Space', 'opens the panel of the area'],
  ['Escape', 'closes the panel'],
  ['+ and −', 'zoom in and out'],
  ['Shift with an arrow', 'moves the map'],
  ['Home', 'shows the whole area'],
];

const sliderKeys: readonly (readonly [string, string])[] = [
  ['Arrow keys', 'move the first or last month by one month'],
  ['Page Up and Page Down', 'move it by a year'],
  ['Home and End', 'move it to the first or the last month that there is'],
];

const Keys = ({ caption, rows }: { caption: string; rows: typeof mapKeys }): ReactElement => (
  <table className="table">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Key</th>
        <th scope="col">What it does</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(([key, what]) => (
        <tr key={key}>
          <th scope="row">{key}</th>
          <td>{what}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What the words and marks on every page mean. A link can go to one of them by ?word=. */
const HelpPage = (): ReactElement => {
  const { service } = useService();
  const [{ params }] = useAddress();
  const word = params.get('word');
  useEffect(() => {
    const section = word === null ? null : document.getElementById(word);
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  }, [word]);
  return (
    <div className="page help">
      <h1>Help</h1>
      <p className="lead">What the words and marks mean, and how to use the map without a mouse.</p>
      <Word
        id="withheld"
        title={
          <>
            <span className="swatch swatch--withheld" aria-hidden="true" /> [c] Withheld to protect people
          </>
        }
      >
        <p>
          The number is known, but it is so small that it might point to a person, so it is not shown. It is not zero,
          and it must not be read as zero. A true zero is shown as 0.
        </p>
      </Word>
      <Word
        id="not-available"
        title={
          <>
            <span className="swatch swatch--not-available" aria-hidden="true" /> [x] Not available
          </>
        }
      >
        <p>
          Nobody sent the file for that month or place, or the figure cannot be worked out. Nothing is made up in its
          place: a line on a chart stops there, and the months are dotted.
        </p>
      </Word>
      <Word id="best-fit" title="Best fit and exact">
        <p>
          Most figures are added up from whole small areas, because people and many records are only known by small
          area. This is called <strong>best fit</strong>.{' '}
          {service.edition === null ? '' : bestFitWords[service.edition.bestFit]}
        </p>
        <p>
          Where records have a point on the map, the points inside a zone’s own line can be counted too. This is called{' '}
          <strong>exact</strong>. Both are shown beside each other, and every figure says which it is. When a zone is so
          small that no small area fits it, there is no best fit, and only the exact count is shown.
        </p>
      </Word>
      <Word id="rate" title="Count and rate">
        <p>
          A <strong>count</strong> is how many incidents and requests for service were recorded. A <strong>rate</strong>{' '}
          is the count for every 1,000 people who live there, over a year, so that large and small areas and longer and
          shorter periods can be compared. Only months that came are counted in the length of the period.
        </p>
        <p>Rates can look high where few people live but many come, as in a town centre.</p>
      </Word>
      <Word id="interval" title="Interval">
        <p>
          Numbers go up and down by chance alone, the more so the smaller they are. The <strong>95% interval</strong> is
          the range in which the underlying rate is likely to lie. If two intervals lie well apart, the difference is
          probably more than chance; if they overlap, be careful before saying that one area is higher.
        </p>
      </Word>
      <Word id="zone" title="Zones, small areas and versions">
        <p>
          A <strong>zone</strong> is an area in which partners have agreed to work together. A{' '}
          <strong>small area</strong> is the smallest census area that is loaded. When a zone’s line changes, the old
          line stays as a <strong>version</strong>, so that older figures can still be explained.
        </p>
      </Word>
      <Word id="networks" title="Primary Care Networks">
        <p>
          A <strong>Primary Care Network</strong> is a set of GP practices. It has no line on the ground: its place is
          where its patients live, so networks overlap, and people who live next door to each other can be with
          different ones. Every figure of a network says how its place was made: from the patients of each small area,
          from where most of them are with it, from the catchments that practices give, or from the nearest practices.
        </p>
      </Word>
      <Word id="own-tools" title="Use your own tools">
        <p>
          Zones, networks, areas and practices can be opened in QGIS, ArcGIS, R and Python as{' '}
          <strong>OGC API Features</strong>, without a copy: give your program this address.
        </p>
        <p>
          <a href="/ogc">
            <code>{`${window.location.origin}/ogc`}</code>
          </a>
        </p>
        <p>
          Every figure on these pages can be asked for as JSON or CSV as well; the{' '}
          <a href="/api">description of the interface</a> says how. Step by step, with QGIS, R, Python and curl:{' '}
          <code>docs/how-to/open-standards.md</code> beside the program.
        </p>
      </Word>
      <Word id="keys" title="Keys">
        <Keys caption="On the map" rows={mapKeys} />
        <Keys caption="On the month chart" rows={sliderKeys} />
        <p>Everything on the map is also in the table beside it, and in the CSV file.</p>
      </Word>
    </div>
  );
};

export default HelpPage;
