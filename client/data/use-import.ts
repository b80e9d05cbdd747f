import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { useWatched, type Watched } from '../use-watched.ts';
import { isUnderWay } from './import-words.ts';

const watch = { isUnderWay, betweenLooksMilliseconds: 500 };

export const useImport = (id: string): Watched<ImportRecord> =>
  useWatched<ImportRecord>(`/imports/${encodeURIComponent(id)}`, watch);
