import { useId, useState, type ReactElement } from 'react';
import type { NetworkImported } from '../../server/features/networks/contract.ts';
import { send } from '../api.ts';
import { Field } from '../data/field.tsx';
import { ProblemList } from '../data/problem-list.tsx';
import { useSending } from '../data/use-sending.ts';
import { WhatCame } from './what-came.tsx';

/** Sends a file about practices and networks as its publisher made it, and says what came of each of its rows. */
export function LoadFile({ open, came }: { open: boolean; came: () => void }): ReactElement {
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState('');
  const [imported, setImported] = useState<NetworkImported | null>(null);
  const sending = useSending();
  const id = useId();
  const start = (): void => {
    if (file === null) return;
    setImported(null);
    void sending.run(async () => {
      const params = { name: file.name, on: day === '' ? undefined : day };
      setImported(
        await send<NetworkImported>('POST', '/networks/imports', file, {
          contentType: 'application/octet-stream',
          params,
        }),
      );
      came();
    });
  };
  return (
    <details className="details" open={open}>
      <summary>Load a file</summary>
      <form
        className="data-form"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <p>
          Any of these, as published; it is told by its header, and the same file again changes nothing: the workbook of
          networks (ePCN, XLSX), practices (epraccur), patients registered by practice and LSOA, list sizes (totals or
          QOF), the mapping of practices to networks, outlines of catchments (GeoJSON).
        </p>
        <div className="field">
          <label className="field__label" htmlFor={`${id}-file`}>
            The file
          </label>
          <input
            id={`${id}-file`}
            className="input"
            type="file"
            accept=".csv,.xlsx,.geojson,.json,.zip"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setImported(null);
            }}
          />
        </div>
        <Field
          label="The day that its figures are of"
          hint="Only for a file that does not say; leave blank for all others"
        >
          {(control) => (
            <input
              {...control}
              type="date"
              className="input input--short"
              value={day}
              onChange={(event) => {
                setDay(event.target.value);
              }}
            />
          )}
        </Field>
        {sending.failed && <ProblemList problem={sending.problem} title="Nothing of the file was kept" />}
        <div role="status">{imported !== null && <WhatCame imported={imported} />}</div>
        <button type="submit" className="button" disabled={file === null || sending.busy}>
          {sending.busy ? 'Reading the file …' : 'Load the file'}
        </button>
      </form>
    </details>
  );
}
