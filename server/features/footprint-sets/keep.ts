import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { areaStore } from '../geography/area-store.ts';
import { counted } from '../geography/say-shapes.ts';
import type { Fitted, FittedArea } from './fitted.ts';
import { changesAnything, type Plan, planChanges } from './plan-changes.ts';
import type { FootprintSetStore, SetRow } from './store.ts';

export interface KeptAreas {
  changed: boolean;
  sentences: string[];
}

export interface KeepOptions {
  from: string | null;
  dryRun: boolean;
  /** Made anew of what was agreed when it was loaded: nobody is asked again from which day it holds. */
  isAnew?: boolean;
}

const longestCode = 64;

/** Keeps the areas of a set from a day on, or only says what that would change. */
export async function keepAreas(
  store: FootprintSetStore,
  transaction: Knex,
  editionId: number,
  set: SetRow,
  { from, dryRun, isAnew = false }: KeepOptions,
  fitted: Fitted,
  before: SetRow | null,
): Promise<KeptAreas> {
  if (!dryRun) await store.lockSet(set.code);
  const standing = await store.standing(set.code);
  const areas = await withFreeCodes(store, set, fitted.areas);
  const drawn = areas.flatMap(({ code, shape }) => (shape === null ? [] : [{ code, shape }]));
  const digests = await store.digests(drawn.map(({ shape }) => shape));
  const outlines = new Map(drawn.map(({ code }, place) => [code, digests[place] ?? '']));
  const plan = planChanges(standing, areas, outlines, from);
  const isDescribedAnew =
    before !== null && (before.name !== set.name || before.source !== set.source || before.note !== set.note);
  const isChange = changesAnything(plan);
  if (!isAnew && isChange && standing.length > 0 && from === null && changesShapes(plan)) {
    const detail = 'This set is loaded already and the areas differ: give the first day on which the new ones hold.';
    throw new Refusal('conflict', detail, [{ detail, parameter: 'from' }]);
  }
  const sentences = [...sayFit(set, areas, fitted.areas), ...sayPlan(plan, standing.length > 0, from)];
  const changed = isChange || isDescribedAnew || before === null;
  if (!changed || dryRun) return { changed, sentences };

  const { code, kind, name, source, note } = set;
  await store.keepSet({ code, kind, name, source, note });
  if (from !== null) await store.endVersions(plan.endVersions, from);
  await store.putOutOfUse(plan.outOfUse);
  await store.rename(kind, plan.renamed);
  const { definedBy, method } = fitted;
  const versions = {
    kind,
    set_code: code,
    edition_id: editionId,
    defined_by: definedBy,
    method,
    source,
    valid_from: from,
  };
  await store.addVersions(versions, [...plan.added, ...plan.changed]);
  await areaStore(transaction).recount(editionId);
  return { changed, sentences };
}

const changesShapes = ({ added, changed, ended }: Plan): boolean => added.length + changed.length + ended.length > 0;

/** Codes are the file’s own, led by the set’s where another set of the kind has them already. */
async function withFreeCodes(
  store: FootprintSetStore,
  set: SetRow,
  areas: readonly FittedArea[],
): Promise<FittedArea[]> {
  const taken = new Set(await store.codesElsewhere(set.kind, set.code));
  const own = new Set(await store.ownCodes(set.code));
  const led = (code: string): string => `${set.code}-${code}`.slice(0, longestCode);
  return areas.map((area) =>
    taken.has(area.code) || own.has(led(area.code)) ? { ...area, code: led(area.code) } : area,
  );
}

function sayFit(set: SetRow, areas: readonly FittedArea[], printed: readonly FittedArea[]): string[] {
  const led = areas.filter(({ code }, place) => code !== printed[place]?.code);
  return [
    ...(set.bricks_in_several > 0
      ? [
          `${counted(set.bricks_in_several, 'small area is', 'small areas are')} in several of the areas; adding the areas up counts what they share more than once.`,
        ]
      : []),
    ...(set.bricks_in_none > 0
      ? [`${counted(set.bricks_in_none, 'small area is', 'small areas are')} in none of the areas.`]
      : []),
    ...(led.length > 0
      ? [
          `${counted(led.length, 'code is', 'codes are')} taken by another set, so ${led[0]?.code ?? ''} stands for ${led[0]?.name ?? ''}.`,
        ]
      : []),
  ];
}

function sayPlan(plan: Plan, isKnown: boolean, from: string | null): string[] {
  if (!isKnown) return [];
  if (!changesAnything(plan)) return ['The areas are loaded already as they are in this file.'];
  const { added, changed, unchanged, ended } = plan;
  const parts = [
    `${added.length} new`,
    `${changed.length} changed`,
    `${unchanged.length} as before`,
    `${ended.length} no longer in it`,
  ];
  return [`${from === null ? '' : `From ${from}: `}${parts.join(', ')}. What held before is kept.`];
}
