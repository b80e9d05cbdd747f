import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { ZodError } from 'zod';
import type { Problem } from '../features/words/contract.ts';
import { Refusal, type RefusalPlace, type RefusalType } from '../refusal.ts';

const titles: Record<RefusalType, string> = {
  'body-invalid': 'The request body cannot be used',
  'parameter-invalid': 'A parameter cannot be used',
  'coordinate-invalid': 'A coordinate cannot be used',
  'date-invalid': 'A date cannot be used',
  forbidden: 'That is not allowed from there',
  'not-found': 'There is nothing at that address',
  'method-not-allowed': 'That method does not work at this address',
  'not-acceptable': 'That format is not offered here',
  conflict: 'That does not fit what is already there',
  'too-large': 'That is too large',
  'address-too-long': 'The address is too long',
  'media-type-unsupported': 'That type of body is not read here',
  'geometry-invalid': 'The shape cannot be used',
  'out-of-area': 'The shape lies outside the area served',
  'below-floor': 'The zone is too small',
  'file-unreadable': 'The file cannot be read',
  'not-possible': 'That is not possible now',
  busy: 'The service cannot answer at the moment',
};

/** A problem as RFC 9457 has it; `type` is a stable name, `instance` finds the request in the log. */
export function problemOf(refusal: Refusal, instance: string): Problem {
  return {
    type: `urn:people-zones:problem:${refusal.type}`,
    title: titles[refusal.type],
    status: refusal.status,
    detail: refusal.message,
    instance: `urn:uuid:${instance}`,
    ...(refusal.places.length > 0 ? { errors: refusal.places } : {}),
  };
}

/** Zod's own words for a field that was left out are a programmer's. */
const wordsOf = ({ code, message }: { code: string; message: string }): string =>
  code === 'invalid_type' && message.endsWith('received undefined') ? 'This is needed.' : message;

export function refusalOfZod(error: ZodError, where: 'body' | 'parameter'): Refusal {
  const places = error.issues.slice(0, 20).map((issue): RefusalPlace => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 5).join(', ').slice(0, 200) : null;
    const detail = unknown === null ? wordsOf(issue) : `${unknown} is not known here.`;
    const path = issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
    return where === 'body'
      ? { detail, pointer: path.length > 0 ? `/${path.join('/')}` : '' }
      : { detail, parameter: unknown ?? path.join('.') };
  });
  const first = places[0];
  const subject = first?.parameter ?? (first?.pointer !== undefined && first.pointer !== '' ? first.pointer : null);
  const sentence =
    subject === null ? (first?.detail ?? 'It is not as described.') : `${subject}: ${first?.detail ?? ''}`;
  return new Refusal(where === 'body' ? 'body-invalid' : 'parameter-invalid', sentence, places);
}

/** Errors that Express and Node raise on their own, said in our words. */
function refusalOfHttp(error: {
  status?: number;
  type?: string;
  code?: string;
  name?: string;
  message?: string;
}): Refusal | null {
  if (error.type === 'entity.too.large') return new Refusal('too-large', 'Send a body of at most 1 MB.');
  if (error.type === 'encoding.unsupported') {
    return new Refusal('media-type-unsupported', 'Send the body plain or compressed with gzip.');
  }
  if (error.status === 400) return new Refusal('body-invalid', 'Send a request whose address and body can be read.');
  if (isDatabaseGone(error)) {
    return new Refusal('busy', 'The database cannot be reached at the moment; try again in a few seconds.');
  }
  return null;
}

const goneCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', '57P01', '57P02', '57P03', '53300'];

function isDatabaseGone({
  code = '',
  name,
  message = '',
}: {
  /** A text of the database, but a number of a thread. */
  code?: unknown;
  name?: string;
  message?: string;
}): boolean {
  // PostgreSQL's driver gives no code to a connection that ended while it was being asked.
  const ended = /^Connection terminated/.test(message);
  const isGone = typeof code === 'string' && (goneCodes.includes(code) || code.startsWith('08'));
  return isGone || name === 'KnexTimeoutError' || ended;
}

export const requestId = (request: Request): string => (typeof request.id === 'string' ? request.id : randomUUID());

export function sendProblem(request: Request, response: Response, refusal: Refusal): void {
  if (refusal.status === 503) response.setHeader('Retry-After', '5');
  response
    .status(refusal.status)
    .type('application/problem+json')
    .setHeader('Cache-Control', 'no-store')
    .send(JSON.stringify(problemOf(refusal, requestId(request))));
}

/** The one place where an error becomes an answer: never SQL, never a stack. */
export const handleError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const refusal =
    error instanceof Refusal
      ? error
      : error instanceof ZodError
        ? refusalOfZod(error, 'parameter')
        : refusalOfHttp(error instanceof Error ? error : {});
  if (refusal !== null) {
    sendProblem(request, response, refusal);
    return;
  }
  request.log.error({ err: error }, 'unexpected error');
  const problem: Problem = {
    type: 'urn:people-zones:problem:unexpected',
    title: 'Something went wrong here',
    status: 500,
    detail:
      'Nothing was changed. Try again; if it happens again, give the number of this request to whoever runs the service.',
    instance: `urn:uuid:${requestId(request)}`,
  };
  response
    .status(500)
    .type('application/problem+json')
    .setHeader('Cache-Control', 'no-store')
    .send(JSON.stringify(problem));
};
