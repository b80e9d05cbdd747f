import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { type ApiDocument, apiPageHtml } from './api-page-html.ts';
import { type Packed, pack, sendPacked } from './packed.ts';

const styles = readFileSync(new URL('./api-page.css', import.meta.url));
const quality = 9;

/**
 * The OpenAPI document and a page for people made from it, so that it says neither more nor less than is true.
 * @param describe called when somebody first asks: it takes half a second, which no start of the service need wait for
 */
export function apiPage(describe: () => object): Router {
  let made: Record<'/' | '/openapi.json', Packed> | null = null;
  const make = (): NonNullable<typeof made> => {
    const description = describe();
    return {
      '/': pack(Buffer.from(apiPageHtml(description as ApiDocument)), 'text/html; charset=utf-8', quality),
      '/openapi.json': pack(Buffer.from(JSON.stringify(description)), 'application/json; charset=utf-8', quality),
    };
  };
  const css = pack(styles, 'text/css; charset=utf-8', quality);
  const pages: Record<string, () => Packed> = {
    '/': () => (made ??= make())['/'],
    '/openapi.json': () => (made ??= make())['/openapi.json'],
    '/page.css': () => css,
  };
  const router = Router();
  for (const [path, page] of Object.entries(pages)) {
    router.get(path, async (request, response) => {
      response.setHeader('Cache-Control', 'no-cache');
      await sendPacked(request, response, page());
    });
  }
  return router;
}
