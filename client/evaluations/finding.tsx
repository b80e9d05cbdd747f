import type { Finding } from '../../server/features/evaluations/contract.ts';

/** Five findings, five shapes: what was found is never said by colour alone. */

export const findingNames: Record<Finding, string> = {
  strong: 'Strong evidence of improvement',
  some: 'Some evidence of improvement',
  none: 'No detectable change',
  harm: 'Some evidence of harm',
  'not-evaluable': 'Not evaluable',
};

const shapes: Record<Finding, string> = {
  strong: 'M12 4v12M6.5 10.5 12 16l5.5-5.5M5 20.5h14',
  some: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  none: 'M5 9.5h14M5 15h14',
  harm: 'M12 19V6M6.5 11.5 12 6l5.5 5.5',
  'not-evaluable': 'M8.5 9.2a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.3M12 18.3v.4',
};

export function FindingMark({ finding, size = 24 }: { finding: Finding; size?: number }) {
  return (
    <svg
      className={`finding-mark finding-mark--${finding}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {finding === 'harm' ? (
        <path className="finding-mark__ground" d="M12 0 24 22H0Z" transform="translate(0 1)" />
      ) : finding === 'not-evaluable' ? (
        <rect className="finding-mark__ground" x="1.5" y="1.5" width="21" height="21" />
      ) : (
        <circle className="finding-mark__ground" cx="12" cy="12" r="11" />
      )}
      <path
        className="finding-mark__sign"
        d={shapes[finding]}
        transform={finding === 'harm' ? 'translate(4.2 6.4) scale(.65)' : 'translate(2.4 2.4) scale(.8)'}
      />
    </svg>
  );
}

/** The finding as a chip, for lists. */
export function FindingChip({ finding }: { finding: Finding }) {
  return (
    <span className={`finding-chip finding-chip--${finding}`}>
      <FindingMark finding={finding} size={20} />
      {findingNames[finding]}
    </span>
  );
}
