import type { Coverage } from './brick-store.ts';
import type { SoundShapes } from './sound-shapes.ts';

/** Below a square metre in a county lies rounding, not an overlap. */
const worthSayingM2 = 1;

/** "1 shape", "1,200 shapes". */
export const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** What was mended and turned away, shape by shape. */
export const sayShapes = (sound: SoundShapes): string[] => [
  ...(sound.mended.length > 0
    ? [`${counted(sound.mended.length, 'shape was not valid and was', 'shapes were not valid and were')} mended:`]
    : []),
  ...sound.mended.map(
    (one) => `  ${one.code}: ${one.reason}; area changed by ${Math.abs(one.areaChangeM2).toFixed(1)} m².`,
  ),
  ...(sound.turnedAway.length > 0
    ? [`${counted(sound.turnedAway.length, 'shape was', 'shapes were')} turned away:`]
    : []),
  ...sound.turnedAway.map((one) => `  ${one.code}: ${one.reason}.`),
];

export function sayCoverage(coverage: Coverage | null): string[] {
  if (coverage === null) return [];
  const overlapM2 = coverage.sum_m2 - coverage.union_m2;
  const said = [
    `They cover ${(coverage.union_m2 / 1e6).toFixed(3)} km² in ${coverage.parts === 1 ? 'one piece' : `${coverage.parts} pieces`}.`,
  ];
  if (overlapM2 > worthSayingM2)
    said.push(`Bricks overlap by ${Math.round(overlapM2).toLocaleString('en-GB')} m² in all.`);
  if (coverage.holes_m2 > worthSayingM2) {
    said.push(
      `There are ${coverage.holes} gaps between bricks, ${Math.round(coverage.holes_m2).toLocaleString('en-GB')} m² in all.`,
    );
  }
  if (overlapM2 <= worthSayingM2 && coverage.holes_m2 <= worthSayingM2)
    said.push('They neither overlap nor leave gaps.');
  return said;
}
