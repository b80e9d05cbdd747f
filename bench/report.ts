import { readFileSync, writeFileSync } from 'node:fs';
import { machine } from './machine.ts';

export interface Figure {
  what: string;
  where: string;
  measured: string;
  aim: string;
}

const page = new URL('../docs/benchmarks.md', import.meta.url);
const head = ['| what people wait for | where | measured | aim | on |', '|---|---|---|---|---|'];

/**
 * Prints one table and writes it to docs/benchmarks.md, with the machine and the dates. Rows of what was not measured this
 * time stay as they were, with their own date.
 */
export function report(figures: Figure[], notes: string[]): void {
  const date = new Date().toISOString().slice(0, 10);
  const rows = rowsBefore();
  for (const { what, where, measured, aim } of figures) {
    rows.set(`${what} | ${where}`, `| ${what} | ${where} | ${measured} | ${aim} | ${date} |`);
  }
  const table = [...head, ...rows.values()].join('\n');
  const text = `# Benchmarks

Written by \`npm run bench\`, last on ${date}: ${machine()}.

${table}

${notes.map((note) => `- ${note}`).join('\n')}
`;
  writeFileSync(page, text);
  process.stdout.write(`${text}\n`);
}

function rowsBefore(): Map<string, string> {
  const lines = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !head.includes(line));
  return new Map(
    lines.map((line) => {
      const [what = '', where = ''] = line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1);
      return [`${what} | ${where}`, line];
    }),
  );
}
