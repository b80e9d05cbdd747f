import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Block, FigureBlock, ReportDocument, Section, Table } from './present-report-document.ts';
import { escaped, svgOf } from './present-report-svg.ts';

/** Two sizes of each picture: on a narrow screen the words stay as large as they are and the room gets smaller. */
const wide = { width: 928, text: 15 };
const narrow = { width: 344, text: 13 };

const findFile = createRequire(import.meta.url);
let keptStyle: string | null = null;

/** The page carries its own font, so that it looks the same when it was saved or sent by mail. */
function style(): string {
  if (keptStyle !== null) return keptStyle;
  const faces = [400, 600, 700].map((weight) => {
    const file = findFile.resolve(`@fontsource/public-sans/files/public-sans-latin-${String(weight)}-normal.woff2`);
    const bytes = readFileSync(file).toString('base64');
    return `@font-face{font-family:"Public Sans";font-weight:${String(weight)};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  });
  keptStyle = `${faces.join('\n')}\n${readFileSync(new URL('present-report.css', import.meta.url), 'utf8')}`;
  return keptStyle;
}

/** Nothing but the page's own style and what is written into it: no script, no other host, no frame round it. */
export const reportPolicy = (): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style()).digest('base64')}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export function reportHtml(report: ReportDocument): string {
  const { title, about, verdict, registered, notices, figures, sections } = report;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${title}: evaluation report`)}</title>
<meta name="description" content="${escaped(verdict.sentence)}">
<style>${style()}</style>
</head>
<body>
<header>
<p class="service">People Zones <span>Evaluation report</span></p>
${notices.map((text) => `<p class="notice">${escaped(text)}</p>`).join('\n')}
<h1>${escaped(title)}</h1>
<p class="about">${escaped(about)}</p>
<p class="registered">${escaped(registered)}</p>
</header>
<main>
<div class="verdict">
<div>
<p class="finding">${escaped(verdict.title)}</p>
<p>${escaped(verdict.sentence)}</p>
${verdict.decidedBy === '' ? '' : `<p class="small">What decided it: ${escaped(verdict.decidedBy)}</p>`}
</div>
${levelOf(verdict)}
</div>
${figures.length === 0 ? '' : `<dl class="key-figures">${figures.map(({ value, text }) => `<div><dd>${escaped(value)}</dd><dt>${escaped(text)}</dt></div>`).join('')}</dl>`}
<p class="small">${escaped(report.note)}</p>
<nav aria-label="Contents"><ul>${sections.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`).join('')}</ul></nav>
${sections.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}

function levelOf({ level, levelSentence }: ReportDocument['verdict']): string {
  const steps = [1, 2, 3, 4, 5].map((step) => `<i${step <= level ? ' class="reached"' : ''}></i>`).join('');
  return `<div class="level"><p><b>Evidence level ${String(level)} of 5</b></p><p class="steps" aria-hidden="true">${steps}</p><p class="small">${escaped(levelSentence)}</p></div>`;
}

const sectionOf = ({ id, title, blocks }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escaped(title)}</h2>\n${blocks.map(blockOf).join('\n')}\n</section>`;

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'lead':
      return `<p class="lead">${escaped(block.text)}</p>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'small':
      return `<p class="small">${escaped(block.text)}</p>`;
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'terms':
      return `<dl class="terms">${block.terms.map(([term, text]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(text)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableOf(block.table, block.number);
    case 'figure':
      return figureOf(block);
  }
}

function figureOf({ title, note, draw, number, twinNumber }: FigureBlock): string {
  const name = String(twinNumber);
  const link = `The same figures are in <a href="#table-${name}">table ${name}</a>.`;
  return `<figure id="figure-${String(number)}">
<figcaption><b>Figure ${String(number)}. ${escaped(title)}</b></figcaption>
${svgOf(draw(wide), 'wide')}${svgOf(draw(narrow), 'narrow')}
<p class="small">${escaped(note)} ${link}</p>
</figure>`;
}

function tableOf({ caption, head, rows, words }: Table, number: number): string {
  const kind = (at: number): string => (at === 0 || words.includes(at) ? '' : ' class="number"');
  const cells = (row: string[]): string =>
    row
      .map((text, at) => (at === 0 ? `<th scope="row">${escaped(text)}</th>` : `<td${kind(at)}>${escaped(text)}</td>`))
      .join('');
  const name = `Table ${String(number)}. ${caption}`;
  return `<div class="scroll" role="region" aria-label="${escaped(name)}" tabindex="0">
<table id="table-${String(number)}"><caption>${escaped(name)}</caption>
<thead><tr>${head.map((text, at) => `<th scope="col"${kind(at)}>${escaped(text)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>
</div>`;
}
