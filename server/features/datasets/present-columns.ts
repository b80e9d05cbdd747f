import type { CodeListAnswer, ColumnsAnswer, HeadLookAnswer } from './contract.ts';
import type { CodeListOutcome } from './code-list.ts';
import type { ColumnsRow } from './column-store.ts';
import type { HeadLook } from './columns.ts';

export const presentColumns = (rows: readonly ColumnsRow[]): ColumnsAnswer => ({
  items: rows.map(({ version, columns, decided_by: decidedBy, decided_at: at }) => ({
    version,
    columns,
    decidedBy,
    decidedOn: at.slice(0, 10),
  })),
});

export function presentLook({ dataset, format, saved, columns, rows }: HeadLook): HeadLookAnswer {
  const isOther = format !== null && format.code !== dataset.format;
  const isTemplate = columns.every(({ from }) => from === 'template');
  const printed = new Set(columns.map((one) => one.printed.toLowerCase()));
  const isSaved = saved?.columns.every((one) => one.column === null || printed.has(one.printed.toLowerCase())) === true;
  const fits = !isOther && (dataset.format === 'partner-template' ? isTemplate || isSaved : format !== null);
  return {
    format: format?.code ?? null,
    fits,
    rows,
    columns,
    sentence: isOther
      ? `This is ${format.name}, and the dataset takes another kind of file.`
      : isTemplate
        ? 'Its columns are those of the partner template.'
        : dataset.format !== 'partner-template'
          ? fits
            ? `This is ${format?.name ?? ''}.`
            : 'It does not have the columns of the publisher’s file.'
          : isSaved
            ? `It is read by version ${String(saved.version)} of the saved mapping, decided by ${saved.decided_by}.`
            : 'Its columns are not those of the partner template: say what each of them means.',
  };
}

export function presentCodeList(outcome: CodeListOutcome, dryRun: boolean): CodeListAnswer {
  const { rows, changed, ahead, same, stillUnmapped } = outcome;
  const done = dryRun ? 'would be' : 'were';
  const rest = stillUnmapped.length;
  return {
    ...outcome,
    sentence: [
      `Of ${String(rows)} rows, ${String(changed)} ${done} mapped anew, ${String(ahead)} ${done} mapped before any file has them, and ${String(same)} are so already.`,
      rest === 0
        ? 'Nothing stays unmapped.'
        : `${String(rest)} ${rest === 1 ? 'category stays' : 'categories stay'} unmapped.`,
    ].join(' '),
  };
}
