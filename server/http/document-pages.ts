import { readdirSync, readFileSync } from 'node:fs';
import { Router } from 'express';
import { marked } from 'marked';
import { type Packed, pack, sendPacked } from './packed.ts';

const folder = new URL('../../docs/methods/', import.meta.url);

/**
 * The pages that explain the methods, at /methods/<page>, so that a figure on a screen leads to its formula. They are our
 * own documents, written in Markdown; nothing that anybody sends is ever rendered here.
 */
export function methodPages(): Router {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const made = new Map<string, Packed>();
  const pageOf = (name: string): Packed => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const page = pack(Buffer.from(htmlOf(readFileSync(new URL(name, folder), 'utf8'))), 'text/html; charset=utf-8', 9);
    made.set(name, page);
    return page;
  };
  const router = Router();
  router.get(['/', '/:page'], async (request, response, next) => {
    const asked = (request.params as { page?: string }).page ?? 'README';
    const name = `${asked.replace(/\.md$/, '')}.md`;
    if (!names.includes(name)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    await sendPacked(request, response, pageOf(name));
  });
  return router;
}

function htmlOf(markdown: string): string {
  const title = (/^# (.+)$/m.exec(markdown)?.[1] ?? 'Methods').replaceAll(/[<>&]/g, '');
  // Only pages of this folder are served: what leads elsewhere in the documents is named, not linked.
  const inside = markdown.replaceAll(/\[([^\]]+)\]\((?!https?:|[\w-]+\.md|#)[^)]*\)/g, '$1');
  const body = marked
    .parse(inside, { async: false })
    .replaceAll(/href="(?!https?:|#)([\w-]+)\.md/g, 'href="/methods/$1');
  const scrolled = body
    .replaceAll('<table>', '<div class="scroll" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Methods – People Zones</title>
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<header><a href="/">People Zones</a> <a href="/methods">Methods</a></header>
<main>
${scrolled}
</main>
</body>
</html>
`;
}
