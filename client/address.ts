import { createElement, useCallback, useSyncExternalStore, type AnchorHTMLAttributes, type ReactElement } from 'react';
import { pathTo, patterns, type Page } from './paths.ts';

/** The address is the only memory of what is on screen. */

export type { Page };

export interface Address {
  page: Page;
  /** The zone, evaluation, run, dataset or import that the page is about; 'new' for an import not yet begun. */
  code: string | null;
  params: URLSearchParams;
}

/** A record is merged into the present parameters (null takes one away); URLSearchParams replace them all. */
export type ParamsChange = URLSearchParams | Record<string, string | null>;

export interface AddressChange {
  page?: Page;
  code?: string | null;
  params?: ParamsChange;
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** What a location asks for; null when no page has that path. */
export const readAddress = (location: { pathname: string; search: string }): Address | null => {
  const path = location.pathname === '/' ? '/' : location.pathname.replace(/\/$/, '');
  for (const [pattern, page] of patterns) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const code = match[1] === undefined ? null : decoded(match[1]);
    if (match[1] !== undefined && code === null) return null;
    return { page, code, params: new URLSearchParams(location.search) };
  }
  return null;
};

/** The parameters after a change, for links that keep the rest of what is on screen. */
export const toParams = (change: ParamsChange, present: URLSearchParams): URLSearchParams => {
  if (change instanceof URLSearchParams) return change;
  const params = new URLSearchParams(present);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return params;
};

/** The link to a page; commas and colons stay readable. */
export const hrefTo = (page: Page, code: string | null = null, params?: ParamsChange): string => {
  const search = params === undefined ? '' : toParams(params, new URLSearchParams()).toString();
  const readable = search.replaceAll('%2C', ',').replaceAll('%3A', ':');
  return pathTo(page, code) + (readable === '' ? '' : `?${readable}`);
};

/** The address after a change: another page starts with no parameters, the same page keeps its own. */
export const changedHref = (address: Address, change: AddressChange): string => {
  const page = change.page ?? address.page;
  const samePage = page === address.page && (change.code === undefined || change.code === address.code);
  const code = change.code === undefined ? (page === address.page ? address.code : null) : change.code;
  const kept = samePage ? address.params : new URLSearchParams();
  return hrefTo(page, code, change.params === undefined ? kept : toParams(change.params, kept));
};

const changed = 'people-zones:address';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('popstate', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(changed, listener);
  };
};

const go = (href: string, how: 'push' | 'replace'): void => {
  if (href === window.location.pathname + window.location.search) return;
  if (how === 'push') window.history.pushState(null, '', href);
  else window.history.replaceState(null, '', href);
  window.dispatchEvent(new Event(changed));
};

let lastHref: string | null = null;
let lastAddress: Address | null = null;

// useSyncExternalStore needs the same object for the same address.
const snapshot = (): Address | null => {
  const href = window.location.pathname + window.location.search;
  if (href !== lastHref) {
    lastHref = href;
    lastAddress = readAddress(window.location);
  }
  return lastAddress;
};

/** The present address; null when the path is of no page. */
export const useKnownAddress = (): Address | null => useSyncExternalStore(subscribe, snapshot);

export type ChangeAddress = (change: AddressChange, how?: 'push' | 'replace') => void;

const nowhere: Address = { page: 'map', code: null, params: new URLSearchParams() };

/** Changes start from the address of the moment, not of the last drawing, so that two in a row both count. */
const changeAddress: ChangeAddress = (change, how = 'push') => {
  go(changedHref(readAddress(window.location) ?? nowhere, change), how);
};

/** The address and the way to change it; 'push' makes a step that Back undoes, 'replace' does not. */
export const useAddress = (): [Address, ChangeAddress] => [useKnownAddress() ?? nowhere, changeAddress];

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  page: Page;
  code?: string | null;
  params?: ParamsChange;
}

/** A real link that changes the address without loading the page anew. */
export const Link = ({ page, code = null, params, onClick, ...rest }: LinkProps): ReactElement => {
  const href = hrefTo(page, code, params);
  const follow = useCallback<NonNullable<LinkProps['onClick']>>(
    (event) => {
      onClick?.(event);
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
      if (event.defaultPrevented || elsewhere) return;
      event.preventDefault();
      go(href, 'push');
    },
    [href, onClick],
  );
  return createElement('a', { ...rest, href, onClick: follow });
};
