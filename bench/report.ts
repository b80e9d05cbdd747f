import { writeFileSync } from 'node:fs';
import { machine } from './machine.ts';

export interface Figure {
  what: string;
  where: string;
  measured: string;
  aim: string;
}

/** Prints one table and writes it to docs/benchmarks.md, with the machine and the date. */
export function report(figures: Figure[], notes: string[]): void {
  const rows = figures.map(({ what, where, measured, aim }) => `| ${what} | ${where} | ${measured} | ${aim} |`);
  const table = ['| what people wait for | where | measured | aim |', '|---|---|---|---|', ...rows].join('\n');
  const date = new Date().toISOString().slice(0, 10);
  const text = `# Benchmarks

Written by \`npm run bench\` on ${date}: ${machine()}.

${table}

${notes.map((note) => `- ${note}`).join('\n')}
`;
  writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), text);
  process.stdout.write(`${text}\n`);
}
