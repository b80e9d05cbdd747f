import { existsSync, readFileSync } from 'node:fs';

/**
 * Compares what is asked for with what npm says it installed: npm writes its list last, so that an installation that
 * was interrupted has none.
 * @param {string} asked package-lock.json
 * @param {string} installed node_modules/.package-lock.json
 * @returns {string | null} why an installation is needed, in a few words
 */
export function whatIsMissing(asked, installed) {
  if (!existsSync(installed)) return 'the first time only; this takes a minute';
  const wanted = packagesOf(asked);
  const present = packagesOf(installed);
  const differs = Object.entries(wanted).some(([path, one]) =>
    // What is optional is for other systems, unless npm chose it for this one.
    path === '' || (present[path] === undefined && one.optional === true)
      ? false
      : present[path]?.version !== one.version,
  );
  return differs ? 'the list of packages has changed' : null;
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}
