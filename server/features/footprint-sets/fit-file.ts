import type { Knex } from 'knex';
import type { SetFile } from '../../intake/footprint-sets/set-file.ts';
import { brickStore } from '../geography/brick-store.ts';
import { brickStore as zoneBrickStore } from '../zones/brick-store.ts';
import { fitOutlines } from './fit-outlines.ts';
import { fitRows } from './fit-rows.ts';
import type { Fitted } from './fitted.ts';
import { footprintSetStore } from './store.ts';

/** Areas of a file as small areas of an edition. What cannot be used is added to the file’s `turnedAway`. */
export const fitFile = (knex: Knex, editionId: number, file: SetFile): Promise<Fitted> =>
  file.by === 'outlines'
    ? fitOutlines(brickStore(knex), footprintSetStore(knex), editionId, file)
    : fitRows(
        zoneBrickStore(knex),
        editionId,
        file.rows,
        file.by === 'code-list' ? 'codes' : 'look-up',
        file.turnedAway,
      );
