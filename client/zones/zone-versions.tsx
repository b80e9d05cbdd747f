import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link } from '../address.ts';
import { useAnswer } from '../api.ts';
import { countWords, dateName, monthShort, plural } from '../words.ts';
import { asGeometry } from './geometry.ts';
import { StillMap } from './still-map.tsx';
import { today } from './today.ts';
import { useShapes, type Area } from './use-shapes.ts';
import { stretchesOf, type HistoryVersion } from './version-line.ts';
import { ZoneCompare } from './zone-compare.tsx';

const picturesShown = 6;

/** How the shape came to be: each version with its picture, all on one line of time, two of them compared. */
export default function ZoneVersions({ zone }: { zone: ZoneAnswer }) {
  const bricks = useShapes('brick');
  const areas = bricks.state === 'ready' ? bricks.answer : [];
  const inOrder = zone.history.toSorted((a, b) => a.version - b.version);
  return (
    <div className="zone-versions">
      <ol className="version-cards">
        {inOrder.slice(-picturesShown).map((version) => (
          <VersionCard key={version.version} zone={zone} version={version} areas={areas} />
        ))}
      </ol>
      <TimeLine zone={zone} />
      {zone.history.length > 1 && <ZoneCompare zone={zone} />}
    </div>
  );
}

interface CardProps {
  zone: ZoneAnswer;
  version: HistoryVersion;
  areas: readonly Area[];
}

function VersionCard({ zone, version, areas }: CardProps) {
  const isShown = version.version === zone.current.version;
  const earlier = useAnswer<ZoneAnswer>(isShown ? null : `/zones/${encodeURIComponent(zone.code)}`, {
    at: version.validFrom,
  });
  const full = isShown ? zone.current : earlier.state === 'ready' ? earlier.answer.current : null;
  const codes = new Set(full?.bricks);
  const shapes = areas.filter(({ properties }) => codes.has(properties.code)).map(({ geometry }) => geometry);
  return (
    <li className="version-card">
      <StillMap
        label={`Shape of version ${String(version.version)}`}
        zone={shapes}
        outline={asGeometry(full?.outline)}
        width={96}
        height={80}
      />
      <div>
        <h3>
          <Link
            page="zone"
            code={zone.code}
            params={{ at: version.validFrom }}
            aria-current={isShown ? 'true' : undefined}
          >
            Version {version.version}
          </Link>
          {isShown && ', shown here'}
        </h3>
        <p>
          {version.bricks === 0 ? 'No whole small area inside' : plural(version.bricks, 'small area')}
          {version.bricks > 0 && version.people !== null && `, ${countWords(version.people)} people`}
        </p>
        <p className="quiet">
          {version.validTo === null
            ? `From ${dateName(version.validFrom)}`
            : `${dateName(version.validFrom)} to ${dateName(version.validTo)}`}
        </p>
        {version.note !== null && <p className="quiet">{version.note}</p>}
      </div>
    </li>
  );
}

function TimeLine({ zone }: { zone: ZoneAnswer }) {
  const stretches = stretchesOf(zone.history, today());
  return (
    <ol className="time-line" aria-label="When each version was in use">
      {stretches.map(({ version, length }) => (
        <li
          key={version.version}
          className={version.version === zone.current.version ? 'is-shown' : undefined}
          style={{ flexGrow: length }}
        >
          {version.version}, {monthShort(version.validFrom)}
        </li>
      ))}
    </ol>
  );
}
