import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../server/features/words/contract.ts';

/** The only place that fetches. Our own server is trusted for the shape of its answers; contract tests hold it to that. */

export type ApiParams = Record<string, string | undefined>;

/** A refusal or failure that the server explained. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail === '' ? problem.title : problem.detail);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

const base = '/api/v1';

/** The address of an answer, also good as the link of a download. */
export const apiHref = (path: string, params: ApiParams = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined && value !== '') search.set(name, value);
  const text = search.toString();
  return base + path + (text === '' ? '' : `?${text}`);
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isProblem = (value: unknown): value is Problem =>
  isRecord(value) && typeof value['title'] === 'string' && typeof value['detail'] === 'string';

const filters = ['category', 'agency', 'dataset'];

/** Whether an answer that repeats its question repeats the one asked; an answer without a question always does. */
export const answersQuestion = (answer: unknown, asked: URLSearchParams): boolean => {
  const question = isRecord(answer) ? answer['question'] : undefined;
  if (!isRecord(question)) return true;
  const period = isRecord(question['period']) ? question['period'] : {};
  const said: Record<string, unknown> = { ...question, ...period };
  const agrees = (name: string): boolean => !(name in said) || (said[name] ?? null) === asked.get(name);
  return filters.every(agrees) && ['kind', 'from', 'to'].every((name) => !asked.has(name) || agrees(name));
};

const readBody = async (response: Response): Promise<unknown> => {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return null;
  if (!/\bjson\b/.test(type)) throw new Error(`The server answered ${response.status} with something other than JSON.`);
  return response.json();
};

const checked = async <T>(response: Response): Promise<T> => {
  const body = await readBody(response);
  if (response.ok) return body as T;
  if (isProblem(body)) throw new ApiProblem(body);
  throw new Error(`The server answered ${response.status} and did not say why.`);
};

/** Answers asked for before anybody needs them. Each is given away once, and forgotten when nobody came for it. */
const early = new Map<string, Promise<unknown>>();
const keptMilliseconds = 10_000;

const fetchHref = async <T>(href: string, signal?: AbortSignal): Promise<T> => {
  const response = await fetch(href, {
    headers: { accept: 'application/json' },
    ...(signal === undefined ? {} : { signal }),
  });
  const answer = await checked<T>(response);
  if (!answersQuestion(answer, new URL(href, window.location.origin).searchParams)) {
    throw new Error('The server answered another question than the one asked.');
  }
  return answer;
};

const askHref = <T>(href: string, signal?: AbortSignal): Promise<T> => {
  const begun = early.get(href);
  if (begun === undefined) return fetchHref<T>(href, signal);
  early.delete(href);
  return begun as Promise<T>;
};

/** Begins to fetch what `ask` and `useAnswer` are going to ask in a moment. */
export const askEarly = <T>(path: string, params: ApiParams = {}): Promise<T> => {
  const href = apiHref(path, params);
  const begun = fetchHref<T>(href);
  early.set(href, begun);
  const forget = (): void => {
    setTimeout(() => early.delete(href), keptMilliseconds);
  };
  begun.then(forget, forget);
  return begun;
};

/** Fetches an answer. Throws ApiProblem when the server refuses, Error when it cannot be reached or understood. */
export const ask = <T>(path: string, params: ApiParams = {}, signal?: AbortSignal): Promise<T> =>
  askHref<T>(apiHref(path, params), signal);

export interface SendOptions {
  params?: ApiParams;
  /** For a raw body (a file); without it the body is sent as JSON. */
  contentType?: string;
  signal?: AbortSignal;
}

/** Sends a change; `body` is JSON unless `contentType` says that it is a file's bytes. */
export const send = async <T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  { params = {}, contentType, signal }: SendOptions = {},
): Promise<T> => {
  const content: BodyInit | null =
    body === undefined ? null : contentType === undefined ? JSON.stringify(body) : (body as BodyInit);
  const response = await fetch(apiHref(path, params), {
    method,
    headers: {
      accept: 'application/json',
      ...(content === null ? {} : { 'content-type': contentType ?? 'application/json' }),
    },
    body: content,
    ...(signal === undefined ? {} : { signal }),
  });
  return checked<T>(response);
};

export type Answer<T> =
  { state: 'loading' } | { state: 'ready'; answer: T } | { state: 'error'; problem: Problem | null; retry: () => void };

type Outcome<T> = { href: string; answer: T } | { href: string; problem: Problem | null };

/** The answer to a question, for drawing. Keyed by the question: a late answer is never shown under a new one. */
export const useAnswer = <T>(path: string | null, params: ApiParams = {}): Answer<T> => {
  const href = path === null ? null : apiHref(path, params);
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (href === null) return undefined;
    const stop = new AbortController();
    askHref<T>(href, stop.signal).then(
      (answer) => {
        if (!stop.signal.aborted) setOutcome({ href, answer });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setOutcome({ href, problem: error instanceof ApiProblem ? error.problem : null });
      },
    );
    return () => {
      stop.abort();
    };
  }, [href, attempt]);
  const retry = useCallback(() => {
    setOutcome(null);
    setAttempt((count) => count + 1);
  }, []);
  if (href === null || outcome?.href !== href) return { state: 'loading' };
  return 'answer' in outcome
    ? { state: 'ready', answer: outcome.answer }
    : { state: 'error', problem: outcome.problem, retry };
};
