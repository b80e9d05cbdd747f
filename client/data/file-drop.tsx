import { useId, useState, type DragEvent } from 'react';
import { countWords } from '../words.ts';

/** A place to drop a file on, which is also an ordinary file control for the keyboard. */
export function FileDrop({
  file,
  onFile,
  accept = '.csv,.zip,text/csv,application/zip',
  hint = 'A CSV file, or the zip archive as it was published',
}: {
  file: File | null;
  onFile: (file: File) => void;
  accept?: string;
  hint?: string;
}) {
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
  };
  return (
    <div
      className={over ? 'file-drop file-drop--over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <label className="field__label" htmlFor={id}>
        {file ? 'Another file' : 'Choose a file, or drop it here'}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        className="file-drop__input"
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) onFile(chosen);
        }}
      />
      <p role="status" className={file ? 'file-drop__file' : 'visually-hidden'}>
        {file && (
          <>
            <strong>{file.name}</strong> {countWords(Math.ceil(file.size / 1000))} kB
          </>
        )}
      </p>
    </div>
  );
}
