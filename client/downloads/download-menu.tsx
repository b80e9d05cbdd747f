import { useRef, useState, type ReactElement } from 'react';
import { useService } from '../service.ts';
import { csvText, type CsvCell } from './csv-text.ts';
import { fileName } from './file-name.ts';
import type { PicturePart, PictureWords } from './picture.ts';
import { saveFile } from './save-file.ts';
import './downloads.css';

interface DownloadMenuProps {
  /** What is downloaded, in words: names the files, and the menu for those who hear it. */
  name: string;
  words: PictureWords;
  /** What to draw, one part below the other, asked for when the button is pressed; left out where there is no picture. */
  parts?: () => readonly PicturePart[];
  /** False where a part is a canvas: an SVG of pixels would promise what it does not hold. */
  isVector?: boolean;
  /** The address that gives the same numbers, or the rows on the screen where no address does. */
  csv?: string | (() => readonly (readonly CsvCell[])[]) | null;
  opens?: 'up' | 'down';
}

/** The open format first, as the Government Statistical Service asks. */
const tableFormats = [
  { ending: 'ods', label: 'Spreadsheet (ODS)' },
  { ending: 'xlsx', label: 'Excel (XLSX)' },
  { ending: 'csv', label: 'Table (CSV)' },
  { ending: 'zip', label: 'Data package (ZIP)' },
] as const;

/** An address that gives CSV gives the same figures in the other formats of a table. */
const tableLinks = (csv: string, file: string): ReactElement[] =>
  tableFormats.map(({ ending, label }) => (
    <li key={ending}>
      <a href={csv.replace(/\.csv(?=\?|$)/, `.${ending}`)} download={`${file}.${ending}`}>
        {label}
      </a>
    </li>
  ));

const drawing = () => import('./take-picture.ts');

/** Takes a chart or map away as a picture and as a table: the same numbers as on the screen. */
export const DownloadMenu = ({
  name,
  words,
  parts,
  isVector = true,
  csv = null,
  opens = 'down',
}: DownloadMenuProps): ReactElement => {
  const { service } = useService();
  const details = useRef<HTMLDetailsElement>(null);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const close = (focus: boolean): void => {
    if (details.current === null) return;
    details.current.open = false;
    if (focus) details.current.querySelector('summary')?.focus();
  };
  const save = async (kind: 'png' | 'svg'): Promise<void> => {
    setState('busy');
    try {
      const { asPng, asSvg } = await drawing();
      const picture = {
        words,
        parts: parts?.() ?? [],
        place: service.place,
        isDemonstration: service.demonstration,
        date: new Date().toLocaleDateString('sv-SE'),
      };
      saveFile(`${fileName(name)}.${kind}`, await (kind === 'png' ? asPng(picture) : asSvg(picture)));
      setState('ready');
      close(true);
    } catch {
      setState('failed');
    }
  };
  const pictureButton = (kind: 'png' | 'svg', label: string): ReactElement => (
    <li>
      <button type="button" disabled={state === 'busy'} onClick={() => void save(kind)}>
        {label}
      </button>
    </li>
  );
  return (
    <details
      ref={details}
      className={`download-menu download-menu--${opens}`}
      data-not-in-picture=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        event.stopPropagation();
        close(true);
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) close(false);
      }}
    >
      <summary>
        Download<span className="visually-hidden">: {name}</span>
      </summary>
      <ul>
        {parts === undefined ? null : pictureButton('png', 'Picture (PNG)')}
        {parts === undefined || !isVector ? null : pictureButton('svg', 'Picture (SVG)')}
        {typeof csv === 'string' ? tableLinks(csv, fileName(name)) : null}
        {csv === null || typeof csv === 'string' ? null : (
          <li>
            <button
              type="button"
              onClick={() => {
                saveFile(`${fileName(name)}.csv`, new Blob([csvText(csv())], { type: 'text/csv;charset=utf-8' }));
                close(true);
              }}
            >
              Table (CSV)
            </button>
          </li>
        )}
      </ul>
      <p role="status" className="download-menu__state">
        {state === 'busy' ? 'Drawing the picture…' : state === 'failed' ? 'The picture could not be drawn here.' : ''}
      </p>
    </details>
  );
};
