import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { type ApiDocument, apiPageHtml } from './api-page-html.ts';
import { pack, sendPacked } from './packed.ts';

const styles = readFileSync(new URL('./api-page.css', import.meta.url));

/** A page for people at /api, made from the OpenAPI document, so that it says neither more nor less than is true. */
export function apiPage(description: object): Router {
  const html = Buffer.from(apiPageHtml(description as ApiDocument));
  const page = pack(html, 'text/html; charset=utf-8', 9);
  const css = pack(styles, 'text/css; charset=utf-8', 9);
  const router = Router();
  router.get('/', async (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    await sendPacked(request, response, page);
  });
  router.get('/page.css', async (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    await sendPacked(request, response, css);
  });
  return router;
}
