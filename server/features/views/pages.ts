/** First part of the path of every page of this service; the pages' own list is held to this one by a test. */
const pages = new Set([
  ...['', 'map', 'zones', 'overview', 'compare', 'networks', 'profiles', 'shared-demand'],
  ...['evaluations', 'runs', 'data', 'views', 'help'],
]);
const anywhere = 'http://service.invalid';

/**
 * Whether an address leads to a page here, and nowhere else: not to another site, an answer of the API or a file.
 * @param path from its first slash, with its parameters
 */
export function isOurPage(path: string): boolean {
  if (!URL.canParse(path, anywhere)) return false;
  const { origin, pathname } = new URL(path, anywhere);
  const given = path.split(/[?#]/, 1)[0];
  // What a browser would tidy (dots, control characters) leads elsewhere than it seems to.
  return origin === anywhere && pathname === given && pages.has(pathname.split('/')[1] ?? '');
}
