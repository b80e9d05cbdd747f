import { readFileSync } from 'node:fs';

const texts = new Map<string, string>();

/**
 * The text of db/queries/<name>.sql. Each file carries its contract on top; comments are cut off before the text is
 * used, because Knex would bind a `:name` inside them.
 */
export function query(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`./queries/${name}.sql`, import.meta.url), 'utf8').replace(/^\s*--.*$/gm, '');
  texts.set(name, text);
  return text;
}
