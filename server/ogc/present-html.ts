const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Whatever comes from data or from an address goes through here. */
export const text = (value: unknown): string => String(value).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

export const link = (href: string, words: string): string => `<a href="${text(href)}">${text(words)}</a>`;

/** @param trail addresses above this page, from the top; @param body HTML that is already escaped */
export function htmlPage(title: string, trail: [href: string, words: string][], body: string): string {
  const above = trail.map(([href, words]) => `<li>${link(href, words)}</li>`).join('');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)} – People Zones</title>
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<header><a href="/">People Zones</a></header>
<main>
${above === '' ? '' : `<nav aria-label="Above this page"><ul>${above}</ul></nav>`}
<h1>${text(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

export const list = (items: string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;

/** @param rows cells that are already escaped, the first of each row its heading */
export function table(caption: string, heads: string[], rows: string[][]): string {
  const head = heads.map((one) => `<th scope="col">${text(one)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${text(caption)}"><table><caption>${text(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}
