import type { ReactiveAnswer } from '../../server/features/reactive/contract.ts';
import { TableTwin } from '../evaluations/charts/chart.tsx';
import { dateName } from '../words.ts';

/** Every decision that the shares rest on: who, when, and which version of it. */
export function Decisions({ decisions }: { decisions: ReactiveAnswer['decided']['decisions'] }) {
  return (
    <TableTwin
      summary="Show the decisions"
      twin={{
        caption: 'What each category is decided to be',
        head: ['Category', 'Decided to be', 'By', 'On', 'Version'],
        words: [1, 2, 3],
        rows: decisions.map(({ name, kind, decidedBy, decidedAt, version }) => [
          name,
          kind === 'undecided' ? 'not decided' : kind,
          decidedBy ?? 'nobody yet',
          decidedAt === null ? '' : dateName(decidedAt),
          version === null ? '' : String(version),
        ]),
      }}
    />
  );
}
