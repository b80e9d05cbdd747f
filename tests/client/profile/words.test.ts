import { describe, expect, it } from 'vitest';
import { spanWithoutDemand } from '../../../client/profile/profile-question.ts';
import { amongWords } from '../../../client/profile/standing-marks.ts';

describe('A profile', () => {
  it('is of the last twelve whole months before any demand came', () => {
    expect(spanWithoutDemand('2026-01-05')).toEqual({ first: '2025-01', last: '2025-12' });
  });

  it('says in a row whether the area stands out among those of its kind', () => {
    expect(amongWords({ outside: 'inside', of: '28 Primary Care Networks' })).toBe('does not stand out among the 28');
    expect(amongWords({ outside: 'below-998', of: '3,194 small areas' })).toBe('stands out below the 3,194');
  });
});
