import { useState, type ReactElement } from 'react';
import { countPoints, listPoints, ringAt, samePoint, type PointAt } from './drawing.ts';
import type { Editor, EditorAction } from './editor.ts';
import { PointAdder } from './point-adder.tsx';
import { PointRow } from './point-row.tsx';
import { summary } from './said.ts';

/** Rows at a time: five thousand pairs of fields at once would make every key press slow. */
const pageRows = 50;

/** The drawing as numbers: the same points, always in step with the map, and a way to draw without it. */
export function PointsTable({
  editor,
  onAction,
}: {
  editor: Editor;
  onAction: (action: EditorAction) => void;
}): ReactElement {
  const [rows, setRows] = useState(pageRows);
  const points = listPoints(editor.drawing);
  const many = editor.drawing.length > 1;
  const place = (at: PointAt): string => {
    if (at.point > 0) return '';
    const part = many ? `part ${at.part + 1}` : '';
    return at.ring > 0 ? `${part} hole ${at.ring}`.trim() : part;
  };
  return (
    <details className="details draw-points">
      <summary>Points as a table ({summary(editor.drawing)})</summary>
      <PointAdder
        onAdd={(position) => {
          onAction({ do: 'add', position });
        }}
      />
      {points.length === 0 ? null : (
        <div className="table-scroll">
          <table className="table draw-points__table">
            <caption className="visually-hidden">Points of the shape, in degrees (WGS84)</caption>
            <thead>
              <tr>
                <th scope="col">Point</th>
                <th scope="col">Longitude</th>
                <th scope="col">Latitude</th>
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {points.slice(0, rows).map(({ at, position, number }) => (
                <PointRow
                  key={`${at.part}/${at.ring}/${at.point}/${ringAt(editor.drawing, at).length}`}
                  position={position}
                  number={number}
                  place={place(at)}
                  picked={samePoint(editor.picked, at)}
                  onMove={(moved) => {
                    onAction({ do: 'move', at, position: moved });
                  }}
                  onPick={() => {
                    onAction({ do: 'pick', at: samePoint(editor.picked, at) ? null : at });
                  }}
                  onRemove={() => {
                    onAction({ do: 'remove', at });
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {countPoints(editor.drawing) > rows ? (
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            setRows(rows + pageRows);
          }}
        >
          Show {pageRows} more points
        </button>
      ) : null}
    </details>
  );
}
