import type { ReactElement } from 'react';
import { PreviewNesting } from '../nesting/preview-nesting.tsx';
import { Problem } from '../panels/states.tsx';
import { areaWords, countWords, plural } from '../words.ts';
import type { Estimate } from './estimate.ts';
import { PreviewBricks } from './preview-bricks.tsx';
import { PreviewDemand } from './preview-demand.tsx';
import { PreviewShares } from './preview-shares.tsx';
import type { Preview } from './use-preview.ts';
import { positionsOf } from './problems-of.ts';
import type { Position } from './positions.ts';

export interface PreviewPanelProps {
  preview: Preview;
  /** The browser's quick answer while the server's is awaited; null when it has none. */
  estimate: Estimate | null;
  /** A point is in the hand: the answer on screen is of the shape before. */
  dragging: boolean;
  brickName: string;
  /** What is still needed before there is anything to preview. */
  needed: string | null;
  onShowBricks: (codes: readonly string[]) => void;
  onShowPosition: (position: Position) => void;
}

const unknownPeople = 'not known';

function Figures({
  people,
  households,
  bricks,
  areaM2,
  brickName,
  estimated,
}: {
  people: number | null;
  households: number | null | undefined;
  bricks: number;
  areaM2: number | undefined;
  brickName: string;
  estimated: boolean;
}): ReactElement | null {
  const figure = (value: string, label: string): ReactElement => (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  // The sentence above says that nothing is taken in; a row of noughts beside it would read as a measurement.
  if (bricks === 0 && !estimated) return null;
  const peopleWords = people === null ? unknownPeople : countWords(people);
  return (
    <div className="draw-figures-box">
      <dl className="draw-figures figures">
        {figure(peopleWords, 'people')}
        {figure(
          households === undefined ? '–' : households === null ? unknownPeople : countWords(households),
          'households',
        )}
        {figure(countWords(bricks), bricks === 1 ? brickName : `${brickName}s`)}
      </dl>
      {estimated ? <p className="tag tag--grey">Estimate, while you draw</p> : null}
      {!estimated && areaM2 !== undefined && bricks > 0 ? <p className="quiet small">{areaWords(areaM2)}</p> : null}
    </div>
  );
}

function Refused({ preview, onShowPosition }: Pick<PreviewPanelProps, 'preview' | 'onShowPosition'>): ReactElement {
  const [position] = positionsOf(preview.problem);
  if (preview.problem === null || preview.problem.status >= 500) {
    return <Problem problem={preview.problem} retry={preview.retry} kept="Your shape is kept." />;
  }
  const places = preview.problem.errors ?? [];
  return (
    <div className="draw-refused" role="alert">
      <h2>This shape cannot be used yet</h2>
      <p>{preview.problem.detail}</p>
      {places
        .filter(({ detail }) => detail !== preview.problem?.detail)
        .map(({ detail }) => (
          <p key={detail}>{detail}</p>
        ))}
      {position === undefined ? null : (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onShowPosition([position[0], position[1]]);
          }}
        >
          Show me
        </button>
      )}
    </div>
  );
}

/** What the shape on screen makes: the sentence first, then figures, demand, shares and what is doubtful. */
export function PreviewPanel(props: PreviewPanelProps): ReactElement {
  const { preview, estimate, dragging, brickName, needed, onShowBricks } = props;
  const { answer, before } = preview;
  if (preview.state === 'refused' && !dragging)
    return <Refused preview={preview} onShowPosition={props.onShowPosition} />;
  if (preview.state === 'nothing' && estimate === null) {
    return <p className="draw-needed">{needed ?? 'Draw the zone to see what it takes in.'}</p>;
  }
  const shown = answer ?? before;
  const stale = answer === null || dragging;
  return (
    <div className={`draw-preview${stale ? ' draw-preview--stale' : ''}`} aria-busy={stale}>
      {answer === null || dragging ? (
        <p className="draw-fit quiet">
          {dragging ? 'Let go to see how well it fits.' : 'Asking what this shape takes in…'}
        </p>
      ) : (
        <p className="draw-fit">{answer.fit.sentence}</p>
      )}
      {stale && estimate !== null ? (
        <Figures
          people={estimate.people}
          households={undefined}
          bricks={estimate.codes.length}
          areaM2={undefined}
          brickName={brickName}
          estimated
        />
      ) : shown === null ? null : (
        <Figures
          people={shown.people}
          households={shown.households}
          bricks={shown.bricks.length}
          areaM2={shown.areaM2}
          brickName={brickName}
          estimated={false}
        />
      )}
      {shown === null ? null : (
        <div className="draw-rest">
          {shown.warnings.map((warning) => (
            <div key={`${warning.type} ${warning.sentence}`} className="draw-warning">
              <p>{warning.sentence}</p>
              {warning.bricks.length === 0 ? null : (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    onShowBricks(warning.bricks);
                  }}
                >
                  Show me
                  <span className="visually-hidden"> the {plural(warning.bricks.length, brickName)} on the map</span>
                </button>
              )}
            </div>
          ))}
          <PreviewDemand demand={shown.demand} noBricks={shown.bricks.length === 0} />
          <PreviewShares title="Districts of its people" shares={shown.districts} />
          <PreviewShares title="Wards of its people" shares={shown.wards} />
          {stale ? null : <PreviewNesting codes={shown.bricks.map(({ code }) => code)} />}
          <PreviewBricks answer={shown} brickName={brickName} onShow={onShowBricks} />
        </div>
      )}
    </div>
  );
}
