import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { type ApiDocument, apiPageHtml } from './api-page-html.ts';
import { type Packed, pack, sendPacked } from './packed.ts';

const styles = readFileSync(new URL('./api-page.css', import.meta.url));

/** A page for people at /api, made from the OpenAPI document, so that it says neither more nor less than is true. */
export function apiPage(description: object): Router {
  const html = Buffer.from(apiPageHtml(description as ApiDocument));
  let packed: Promise<{ page: Packed; styles: Packed }> | null = null;
  const pages = () =>
    (packed ??= Promise.all([
      pack(html, 'text/html; charset=utf-8', 9),
      pack(styles, 'text/css; charset=utf-8', 9),
    ]).then(([page, css]) => ({ page, styles: css })));

  const router = Router();
  router.get('/', async (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    sendPacked(request, response, (await pages()).page);
  });
  router.get('/page.css', async (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    sendPacked(request, response, (await pages()).styles);
  });
  return router;
}
