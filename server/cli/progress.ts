import { Presets, SingleBar } from 'cli-progress';

export interface Reading {
  bytesRead: number;
  bytesTotal: number | null;
  rowsRead: number;
}

const lineEveryMs = 5_000;

/** A bar on a terminal; a line now and then where the output is kept in a file. */
export function readingProgress(): { show: (now: Reading) => void; end: () => void } {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): ReturnType<typeof readingProgress> {
  const drawn = new SingleBar(
    { format: '{bar} {percentage}%  {rows} rows  {duration_formatted}', hideCursor: true, stream: process.stderr },
    Presets.shades_grey,
  );
  let started = false;
  return {
    show({ bytesRead, bytesTotal, rowsRead }) {
      const rows = rowsRead.toLocaleString('en-GB');
      if (!started) drawn.start(bytesTotal ?? bytesRead, 0, { rows });
      started = true;
      drawn.setTotal(bytesTotal ?? bytesRead);
      drawn.update(bytesRead, { rows });
    },
    end() {
      if (started) drawn.stop();
    },
  };
}

function lines(): ReturnType<typeof readingProgress> {
  let last = performance.now();
  return {
    show({ rowsRead }) {
      if (performance.now() - last < lineEveryMs) return;
      last = performance.now();
      process.stderr.write(`${rowsRead.toLocaleString('en-GB')} rows read\n`);
    },
    end: () => undefined,
  };
}
