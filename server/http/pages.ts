import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { Refusal } from '../refusal.ts';
import { type Packed, pack, sendPacked } from './packed.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const brotliQuality = 9;

/** The built client: every file read and compressed once; any other page address gets the one HTML page. */
export function clientPages(folder: string): Router {
  const router = Router();
  const files = readFiles(folder);
  // Whoever asks for a page is told; until then a file that cannot be read must not end the service.
  files.catch(() => undefined);
  const packed = new Map<string, Packed>();
  const packedFile = (path: string, bytes: Buffer): Packed => {
    const known = packed.get(path) ?? pack(bytes, types[extname(path)] ?? 'application/octet-stream', brotliQuality);
    packed.set(path, known);
    return known;
  };

  const send: RequestHandler = async (request, response, next) => {
    const known = await files;
    const bytes = known.get(request.path);
    if (bytes !== undefined) {
      const named = request.path.startsWith('/assets/');
      response.setHeader('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      await sendPacked(request, response, packedFile(request.path, bytes));
      return;
    }
    const page = known.get('/index.html');
    const wantsPage = extname(request.path) === '' && request.accepts('html') !== false;
    if (page === undefined || !wantsPage) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    await sendPacked(request, response, packedFile('/index.html', page));
  };
  router.get(/.*/, send);
  return router;
}

async function readFiles(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(
    async (file) => [`/${relative(folder, file).replaceAll(sep, '/')}`, await readFile(file)] as const,
  );
  return new Map(await Promise.all(read));
}

export const nothingHere: RequestHandler = () => {
  throw new Refusal('not-found', 'There is nothing at this address.');
};
