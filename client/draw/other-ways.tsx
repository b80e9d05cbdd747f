import { useRef, useState, type ReactElement } from 'react';
import { readCodes } from './codes.ts';
import type { CircleTyped } from './definition.ts';
import type { Drawing } from './drawing.ts';
import { OutlineUnreadable, readOutlineFile } from './outline.ts';

/** The fields of the ways that are not drawing. Errors stand beside their field; the summary links to it by its id. */

export function FieldError({ id, text }: { id: string; text: string | undefined }): ReactElement | null {
  return text === undefined ? null : (
    <span id={`${id}-error`} className="error-message">
      <span className="visually-hidden">Error: </span>
      {text}
    </span>
  );
}

export function CodesWay({
  text,
  brickName,
  error,
  onText,
}: {
  text: string;
  brickName: string;
  error: string | undefined;
  onText: (text: string) => void;
}): ReactElement {
  const read = readCodes(text);
  const repeated = read.repeated === 0 ? '' : `, ${read.repeated.toLocaleString('en-GB')} repeated and counted once`;
  return (
    <div className={`field${error === undefined ? '' : ' field--error'}`}>
      <label className="field__label" htmlFor="codes">
        Codes of the {brickName}s
      </label>
      <span className="hint" id="codes-hint">
        Or of areas made of them. One a line or with commas between, at most 5,000.
      </span>
      <FieldError id="codes" text={error} />
      <textarea
        id="codes"
        className="textarea"
        rows={5}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`codes-hint${error === undefined ? '' : ' codes-error'}`}
        aria-invalid={error !== undefined}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      <span className="quiet">
        {read.codes.length.toLocaleString('en-GB')} {read.codes.length === 1 ? 'code' : 'codes'}
        {repeated}
      </span>
    </div>
  );
}

const circleFields = [
  { name: 'longitude', id: 'circle-longitude', label: 'Longitude of the centre' },
  { name: 'latitude', id: 'circle-latitude', label: 'Latitude of the centre' },
  { name: 'radius', id: 'circle-radius', label: 'Radius in metres' },
] as const;

export function CircleWay({
  typed,
  errors,
  onTyped,
  onCentreAtCross,
}: {
  typed: CircleTyped;
  errors: Readonly<Record<string, string>>;
  onTyped: (typed: CircleTyped) => void;
  onCentreAtCross: () => void;
}): ReactElement {
  return (
    <div className="draw-circle">
      {circleFields.map(({ name, id, label }) => (
        <div key={id} className={`field${errors[id] === undefined ? '' : ' field--error'}`}>
          <label className="field__label" htmlFor={id}>
            {label}
          </label>
          <FieldError id={id} text={errors[id]} />
          <input
            id={id}
            className={`input input--short${errors[id] === undefined ? '' : ' input--error'}`}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={errors[id] !== undefined}
            {...(errors[id] === undefined ? {} : { 'aria-describedby': `${id}-error` })}
            value={typed[name]}
            onChange={(event) => {
              onTyped({ ...typed, [name]: event.target.value });
            }}
          />
        </div>
      ))}
      <button type="button" className="button button--secondary" onClick={onCentreAtCross}>
        Put the centre at the cross
      </button>
    </div>
  );
}

export function UploadWay({
  error,
  onDrawing,
}: {
  error: string | undefined;
  onDrawing: (drawing: Drawing, fileName: string) => void;
}): ReactElement {
  const [unreadable, setUnreadable] = useState<string | undefined>(undefined);
  const latest = useRef<File | null>(null);
  const read = async (file: File): Promise<void> => {
    latest.current = file;
    try {
      const drawing = await readOutlineFile(file);
      if (latest.current !== file) return;
      setUnreadable(undefined);
      onDrawing(drawing, file.name);
    } catch (problem) {
      if (latest.current !== file) return;
      const words =
        problem instanceof OutlineUnreadable ? problem.message : 'Choose the file again; it could not be read.';
      setUnreadable(words);
    }
  };
  const shown = unreadable ?? error;
  return (
    <div className={`field${shown === undefined ? '' : ' field--error'}`}>
      <label className="field__label" htmlFor="upload">
        GeoJSON file
      </label>
      <span className="hint" id="upload-hint">
        One with a Polygon or MultiPolygon in WGS84, at most 5,000 points. It becomes points that you can move; the file
        is read here and not sent.
      </span>
      <div role="alert">
        <FieldError id="upload" text={shown} />
      </div>
      <input
        id="upload"
        type="file"
        accept=".geojson,.json,application/geo+json,application/json"
        aria-describedby={`upload-hint${shown === undefined ? '' : ' upload-error'}`}
        aria-invalid={shown !== undefined}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void read(file);
          // The same file can then be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </div>
  );
}
