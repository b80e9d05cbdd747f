import { addressOf } from './address-of.ts';
import type { Answer, FileAddress, FormatOf, Item, JsonAddress, PagedAddress, Rest } from './asked.ts';
import { refuse } from './service-problem.ts';

export type { Address, Answer, Asked, FileAddress, FormatOf, Item, JsonAddress, PagedAddress } from './asked.ts';
export { ServiceProblem } from './service-problem.ts';

export interface Settings {
  /** Where the service is: https://zones.example.org */
  address: string;
  /** Another fetch than the one that is there, for proxies, retries and tests. */
  fetch?: (url: URL, options: RequestInit) => Promise<Response>;
}

interface Page {
  items: readonly unknown[];
  next: string | null;
}
interface Loose {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  signal?: AbortSignal;
}

/** A client of one service, with a type for every address. It keeps nothing and needs nothing but fetch. */
export function peopleZones({ address: base, fetch: send = (url, options) => fetch(url, options) }: Settings) {
  const ask = async (url: URL, accept: string, signal?: AbortSignal): Promise<Response> => {
    const response = await send(url, { headers: { accept }, ...(signal === undefined ? {} : { signal }) });
    return response.ok ? response : refuse(response);
  };

  const answerOf = async (address: string, asked: Loose): Promise<unknown> => {
    const response = await ask(addressOf(base, address, asked), 'application/json', asked.signal);
    return response.json();
  };

  /** Page after page, each asked for when the one before has been used. */
  async function* pagesOf(address: string, { query = {}, ...others }: Loose): AsyncGenerator<Page, void> {
    let after: string | null | undefined;
    do {
      const asked = after === undefined ? query : { ...query, after };
      const page = (await answerOf(address, { ...others, query: asked })) as Page;
      yield page;
      after = page.next;
    } while (after !== null);
  }
  async function* itemsOf(address: string, asked: Loose): AsyncGenerator<unknown, void> {
    for await (const { items } of pagesOf(address, asked)) yield* items;
  }

  return {
    /** @throws ServiceProblem when the service refuses, with its one sentence of why */
    get: async <A extends JsonAddress>(address: A, ...[asked]: Rest<A>): Promise<Answer<A>> =>
      (await answerOf(address, asked ?? {})) as Answer<A>,

    /** Page after page of what comes in pages. */
    pages: <A extends PagedAddress>(address: A, ...[asked]: Rest<A>) =>
      pagesOf(address, asked ?? {}) as AsyncGenerator<Answer<A>, void>,

    /** Every item of all pages. */
    items: <A extends PagedAddress>(address: A, ...[asked]: Rest<A>) =>
      itemsOf(address, asked ?? {}) as AsyncGenerator<Item<A>, void>,

    /** The same answer as a file: text or bytes of the response. */
    file: async <A extends FileAddress>(address: A, format: FormatOf<A>, ...[asked]: Rest<A>): Promise<Response> => {
      const { signal, ...question } = asked ?? {};
      return ask(addressOf(base, address, question, format), '*/*', signal);
    },
  };
}
export type PeopleZones = ReturnType<typeof peopleZones>;
