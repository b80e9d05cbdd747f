import { cpus, totalmem } from 'node:os';

/** What the figures were measured on: enough to compare, nothing that names a machine. */
export const machine = (): string => {
  const model = cpus()[0]?.model.replaceAll(/\s+/g, ' ').trim() ?? 'unknown processor';
  const gib = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores (${model}), ${gib} GiB, Node ${process.versions.node}`;
};

/** @param sorted in ascending order */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
