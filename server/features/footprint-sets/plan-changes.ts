import type { FittedArea } from './fitted.ts';
import type { StandingArea } from './store.ts';

export interface Plan {
  added: FittedArea[];
  changed: FittedArea[];
  unchanged: FittedArea[];
  /** Codes of areas that the file no longer has. */
  ended: string[];
  /** Unchanged but for their names. */
  renamed: FittedArea[];
  /** Versions that hold until the day. */
  endVersions: number[];
  /** Versions that began on or after the day: kept, and out of use. */
  outOfUse: number[];
}

/**
 * What loading areas from a day on does to those that are kept. Areas that are the same go on as they are.
 * @param outlines digests of the shapes, by code @param from the first day; null: since always
 */
export function planChanges(
  standing: readonly StandingArea[],
  areas: readonly FittedArea[],
  outlines: ReadonlyMap<string, string>,
  from: string | null,
): Plan {
  const plan: Plan = { added: [], changed: [], unchanged: [], ended: [], renamed: [], endVersions: [], outOfUse: [] };
  const known = new Map<string, StandingArea[]>();
  for (const version of standing) known.set(version.code, [...(known.get(version.code) ?? []), version]);

  const giveWay = (versions: readonly StandingArea[]): boolean => {
    const later = versions.filter(({ valid_from }) => from === null || (valid_from !== null && valid_from >= from));
    const cut = versions.filter(
      (one) => !later.includes(one) && (one.valid_to === null || (from !== null && one.valid_to > from)),
    );
    plan.outOfUse.push(...later.map(({ version_id }) => version_id));
    plan.endVersions.push(...cut.map(({ version_id }) => version_id));
    return later.length + cut.length > 0;
  };

  for (const area of areas) {
    const versions = known.get(area.code) ?? [];
    const last = versions.find(({ valid_to }) => valid_to === null);
    const isSame =
      last !== undefined &&
      isSameArea(last, area, outlines.get(area.code) ?? null) &&
      (from === null || last.valid_from === null || last.valid_from <= from);
    if (isSame) {
      plan.unchanged.push(area);
      if (last.name !== area.name) plan.renamed.push(area);
    } else {
      giveWay(versions);
      (versions.length > 0 ? plan.changed : plan.added).push(area);
    }
  }
  const named = new Set(areas.map(({ code }) => code));
  for (const [code, versions] of known) {
    if (!named.has(code) && giveWay(versions)) plan.ended.push(code);
  }
  return plan;
}

const isSameArea = (one: StandingArea, other: FittedArea, outline: string | null): boolean =>
  one.outline === outline &&
  one.bricks.length === other.bricks.length &&
  one.bricks.every((brick, place) => brick === other.bricks[place] && one.weights[place] === other.weights[place]);

export const changesAnything = ({ added, changed, ended, renamed }: Plan): boolean =>
  added.length + changed.length + ended.length + renamed.length > 0;
