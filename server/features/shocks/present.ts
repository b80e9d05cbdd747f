import type { ShockAnswer } from './contract.ts';
import type { ShockRow } from './store.ts';

export const presentShock = (row: ShockRow): ShockAnswer => ({
  id: row.id,
  kind: row.kind,
  from: row.from_month.slice(0, 7),
  to: row.to_month?.slice(0, 7) ?? null,
  dataset: row.dataset,
  category: row.category,
  text: row.text,
  leaveOut: row.leave_out,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
});
