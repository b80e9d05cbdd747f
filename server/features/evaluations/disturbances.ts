import type { Catalogue } from '../demand/catalogue.ts';
import { scopeOf } from '../demand/scope.ts';
import type { ShockRow } from '../shocks/store.ts';
import type { Outcome } from './question.ts';
import type { Disturbance, Feed } from './window.ts';

/** Shocks and breaks on record that bear on any series that counts. */
export function disturbancesOf(catalogue: Catalogue, shocks: readonly ShockRow[], outcome: Outcome): Disturbance[] {
  const counts = new Set(outcome.series);
  return shocks
    .filter(({ category, dataset }) => {
      const scope = scopeOf(catalogue, { category: category ?? undefined, dataset: dataset ?? undefined });
      return scope.series.some(({ id }) => counts.has(id));
    })
    .map((shock) => ({
      kind: shock.kind,
      from: shock.from_month.slice(0, 7),
      to: shock.to_month?.slice(0, 7) ?? null,
      text: shock.text,
      leaveOut: shock.leave_out,
    }));
}

export const feedsOf = (catalogue: Catalogue, outcome: Outcome): Feed[] =>
  outcome.datasets.map((dataset) => ({ dataset, received: catalogue.received.get(dataset.id) ?? new Set<string>() }));
