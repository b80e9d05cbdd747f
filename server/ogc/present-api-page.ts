import { htmlPage, link, table, text } from './present-html.ts';
import type { Place } from './present-links.ts';

interface Operation {
  summary: string;
  parameters: { name: string; description: string; required: boolean }[];
}
interface Description {
  info: { title: string; description: string };
  paths: Record<string, { get: Operation }>;
}

/** The OpenAPI document for people: the same, in words. */
export function apiPage(place: Place, description: object): string {
  const { info, paths } = description as Description;
  const sections = Object.entries(paths).map(([path, { get }]) => {
    const address = `${place.base}${path}`;
    const shown = path.includes('{') ? `<code>${text(address)}</code>` : link(`${address}?f=html`, address);
    const rows = get.parameters.map((one) => [
      `<code>${text(one.name)}</code>`,
      one.required ? 'needed' : 'may be left out',
      text(one.description),
    ]);
    return `<section><h2>${text(get.summary)}</h2><p>${shown}</p>
${table(`Parameters: ${get.summary}`, ['Name', 'Needed', 'What it says'], rows)}</section>`;
  });
  return htmlPage(
    info.title,
    [[`${place.base}?f=html`, 'Open standards']],
    `<p class="lead">${text(info.description)}</p>
<p>${link(`${place.base}/api`, 'The same for programs (OpenAPI 3.0)')}</p>
${sections.join('\n')}`,
  );
}
