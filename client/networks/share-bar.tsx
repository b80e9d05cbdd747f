import type { ReactElement } from 'react';
import { shareWords } from '../words.ts';

export const ShareBar = ({ share }: { share: number }): ReactElement => (
  <>
    <span className="share-bar" aria-hidden="true">
      <span style={{ width: `${String(Math.min(100, share * 100))}%` }} />
    </span>
    {shareWords(share)}
  </>
);
