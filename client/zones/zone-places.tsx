import { useMemo } from 'react';
import type { FootprintDetail } from '../../server/features/footprints/contract.ts';
import type { ZoneAnswer, ZoneDefinition } from '../../server/features/zones/contract.ts';
import { useAnswer } from '../api.ts';
import { usePreview } from '../draw/use-preview.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { shareWords } from '../words.ts';

interface Share {
  code: string;
  name: string;
  share: number;
}

/** Which districts and wards the zone's people live in, and how deprived their areas are, when that is known. */
export default function ZonePlaces({ zone, at }: { zone: ZoneAnswer; at: string | undefined }) {
  const footprint = useAnswer<FootprintDetail>(`/footprints/zone/${encodeURIComponent(zone.code)}`, { at });
  return (
    <div className="zone-places">
      {footprint.state === 'loading' && <Loading what="the districts" />}
      {footprint.state === 'error' && <Problem problem={footprint.problem} retry={footprint.retry} />}
      {footprint.state === 'ready' && (
        <>
          <Shares title="Districts of its people" shares={footprint.answer.districts} />
          {zone.current.bricks.length > 0 && <Wards zone={zone.code} bricks={zone.current.bricks} />}
          {footprint.answer.deprivation && (
            <div>
              <h3>Deprivation</h3>
              <p>{footprint.answer.deprivation.sentence}</p>
              <p className="quiet small">{footprint.answer.deprivation.release}</p>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Wards({ zone, bricks }: { zone: string; bricks: readonly string[] }) {
  const definition = useMemo<ZoneDefinition>(() => ({ by: 'codes', codes: [...bricks] }), [bricks]);
  const preview = usePreview(definition, zone);
  if (preview.state === 'refused') return <Problem problem={preview.problem} retry={preview.retry} />;
  if (!preview.answer) return <Loading what="the wards" lines={2} />;
  return <Shares title="Wards of its people" shares={preview.answer.wards} />;
}

function Shares({ title, shares }: { title: string; shares: readonly Share[] }) {
  if (shares.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <table className="shares figures">
        <caption className="visually-hidden">{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {shares
            .toSorted((a, b) => b.share - a.share)
            .map(({ code, name, share }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td>
                  <div className="share">
                    <span className="share__bar" style={{ width: `${String(share * 70)}%` }} aria-hidden="true" />
                    {shareWords(share)}
                  </div>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
