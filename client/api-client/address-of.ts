type Values = Readonly<Record<string, unknown>>;

/** In an address CSV on the Web is not called csvw: it stands where the standard looks for it. */
const endingOf = (format: string): string => (format === 'csvw' ? 'csv-metadata.json' : format);

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/**
 * The whole address of an answer: '/networks/{code}' with its path filled in and its query written out.
 * @param base of the service, such as https://zones.example.org
 * @throws Error naming the part of the path that is not given
 */
export function addressOf(
  base: string,
  address: string,
  asked: { path?: Values; query?: Values },
  format?: string,
): URL {
  const path = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = asked.path?.[name];
    if (value === undefined) throw new Error(`Give ${name} of ${address}.`);
    return encodeURIComponent(textOf(value));
  });
  const url = new URL(`${base.replace(/\/+$/, '')}/api/v1${path}${format === undefined ? '' : `.${endingOf(format)}`}`);
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    if (value !== undefined && value !== null) url.searchParams.set(name, textOf(value));
  }
  return url;
}
