import { createHash } from 'node:crypto';
import { canonicalText } from '../../analysis/canonical-text.ts';
import { balanceOf } from './balance.ts';
import type { ComparisonAnswer } from './contract.ts';
import type { Comparison } from './prepare.ts';
import type { NewSet, SetAreaRow } from './store.ts';
import { testsOf } from './tests-before.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Comparison areas as they are kept: the set, and its areas with their bricks. */
export interface MadeSet {
  set: Omit<NewSet, 'evaluation_id' | 'version'>;
  areas: SetAreaRow[];
}

export function setOf(comparison: Comparison, kind: NewSet['kind']): MadeSet {
  const { zone, kept, months, relaxed, excluded, editionId } = comparison;
  const areas = kept.map(({ area, distance, share }) => ({
    code: area.code,
    name: area.name,
    people: area.people ?? 0,
    decile: area.decile,
    distance,
    share,
    longitude: area.longitude,
    latitude: area.latitude,
    bricks: area.bricks,
  }));
  const balance = balanceOf(zone, kept, months);
  const tests = testsOf(zone, kept);
  return {
    set: {
      kind,
      edition_id: editionId,
      relaxed,
      excluded,
      balance,
      tests,
      sentence: sentenceOf(comparison, tests),
      hash: sha256(canonicalText(areas.map(({ code, bricks }) => ({ code, bricks })))),
    },
    areas,
  };
}

function sentenceOf({ kept, relaxed }: Comparison, tests: ComparisonAnswer['tests']): string {
  const failed = tests.filter(({ passed }) => !passed).length;
  const said = [
    `${kept.length} areas were chosen by rule, from what was known before the start.`,
    relaxed.length > 0
      ? `To find enough, limits were widened ${relaxed.length === 1 ? 'once' : `${relaxed.length} times`}.`
      : '',
    tests.length === 0
      ? ''
      : failed === 0
        ? 'Together they cannot be told from the zone before the start.'
        : `In ${failed} of ${tests.length} tests they can be told from the zone before the start.`,
  ];
  return said.filter((one) => one !== '').join(' ');
}
