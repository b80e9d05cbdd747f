import { useState, type ReactElement } from 'react';
import type { NetworkImported } from '../../server/features/networks/contract.ts';
import { send } from '../api.ts';
import { Field } from '../data/field.tsx';
import { OneFileForm } from '../data/one-file-form.tsx';
import { WhatCame } from './what-came.tsx';

/** Sends a file about practices and networks as its publisher made it, and says what came of each of its rows. */
export function LoadFile({ open, came }: { open: boolean; came: () => void }): ReactElement {
  const [day, setDay] = useState('');
  return (
    <OneFileForm
      title="Load a file"
      open={open}
      about={
        <p>
          Any of these, as published; it is told by its header, and the same file again changes nothing: the workbook of
          networks (ePCN, XLSX), practices (epraccur), patients registered by practice and LSOA, list sizes (totals or
          QOF), the mapping of practices to networks, outlines of catchments (GeoJSON).
        </p>
      }
      accept=".csv,.xlsx,.geojson,.json,.zip"
      action="Load the file"
      send={(file) =>
        send<NetworkImported>('POST', '/networks/imports', file, {
          contentType: 'application/octet-stream',
          params: { name: file.name, on: day === '' ? undefined : day },
        })
      }
      came={came}
      say={(imported) => <WhatCame imported={imported} />}
    >
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
    </OneFileForm>
  );
}
