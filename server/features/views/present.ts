import type { ViewAnswer } from './contract.ts';
import type { ViewRow } from './store.ts';

export const presentView = (row: ViewRow): ViewAnswer => ({
  id: row.id,
  name: row.name,
  path: row.path,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
});
