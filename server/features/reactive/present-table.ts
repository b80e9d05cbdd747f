import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import { confidence } from '../demand/present-words.ts';
import type { ReactiveAnswer } from './contract.ts';

const columns: ColumnName[] = [
  ...([
    'part',
    'code',
    'name',
    'reactive',
    'planned',
    'mixed',
    'undecided',
    'share',
    'lower',
    'upper',
    'confidence',
  ] as const),
  ...(['unit', 'from', 'to_before', 'kind', 'footprint', 'agency', 'months_missing', 'source'] as const),
];

type Parts = Omit<ReactiveAnswer['whole'], 'name'>;

/** A row for all together, each agency, each area and each month; the change of the share in points is a row of its own. */
export function reactiveTable(answer: ReactiveAnswer, isDemonstration: boolean): TableDocument {
  const { question, change, whole, about } = answer;
  const asked: Row = {
    confidence,
    unit: 'percent',
    from: question.period.from,
    to_before: question.period.to,
    kind: question.kind,
    footprint: question.footprint ?? 'all',
    agency: question.agency ?? 'all',
    months_missing: answer.monthsMissing.join(' '),
    source: answer.source.join('; '),
  };
  const row = (part: string, code: string, name: string, given: Parts): Row => ({
    ...asked,
    part,
    code,
    name,
    reactive: given.reactive,
    planned: given.planned,
    mixed: given.mixed,
    undecided: given.undecided,
    share: given.share.value,
    lower: given.share.lower,
    upper: given.share.upper,
  });
  const points: Row[] =
    change === null
      ? []
      : [
          {
            ...asked,
            part: 'change',
            code: '',
            name: about.name,
            unit: 'percentage points',
            share: change.points.value,
            lower: change.points.lower,
            upper: change.points.upper,
          },
        ];
  const rows = [
    row('whole', '', whole.name, whole),
    ...(about.code === null ? [] : [row('about', about.code, about.name, about)]),
    ...points,
    ...answer.agencies.map((one) => row('agency', one.code, one.name, one)),
    ...answer.areas.map((one) => row('area', one.code, one.name, one)),
    ...answer.months.map((one): Row => ({
      ...row('month', one.month, one.month, one),
      from: one.month,
      to_before: '',
    })),
  ];
  return makeTable(
    { name: 'reactive', title: answer.title, columns, rows, about: aboutTable(answer) },
    isDemonstration,
  );
}
