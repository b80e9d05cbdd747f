/**
 * A refusal says, in one sentence, what is needed before we can go on. It carries everything the HTTP layer needs for an
 * RFC 9457 problem and everything the command line needs for one line of text, and never SQL, counts or a stack.
 */
export const refusalStatuses = {
  'body-invalid': 400,
  'parameter-invalid': 400,
  'coordinate-invalid': 400,
  'date-invalid': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'too-large': 413,
  'address-too-long': 414,
  'media-type-unsupported': 415,
  'geometry-invalid': 422,
  'out-of-area': 422,
  'below-floor': 422,
  'file-unreadable': 422,
  'not-possible': 422,
  busy: 503,
} as const;

export type RefusalType = keyof typeof refusalStatuses;

/** Where in the input the trouble is: a JSON pointer, or for files a line and column; a position is [longitude, latitude]. */
export interface RefusalPlace {
  detail: string;
  pointer?: string;
  parameter?: string;
  position?: [number, number];
  line?: number;
  column?: number;
}

export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly type: RefusalType,
    detail: string,
    readonly places: RefusalPlace[] = [],
  ) {
    super(detail);
    this.name = 'Refusal';
    this.status = refusalStatuses[type];
  }
}
