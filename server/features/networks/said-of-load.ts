import { OtherFile } from '../../intake/networks/other-file.ts';
import type { LoadedNetworks } from './load.ts';

/** What is said of files that were given together: each by itself, then all of them. */
export interface SaidOfLoad {
  steps: string[];
  summary: string;
  passedOver: { name: string; sentence: string }[];
  refused: { name: string; sentence: string }[];
  /** A folder may hold other files: it failed where nothing was loaded, or where a file of networks is faulty. */
  hasFailed: boolean;
}

/** @param folders that lay among the files */
export function saidOfLoad(loaded: LoadedNetworks, folders: readonly string[] = []): SaidOfLoad {
  const passedOver = [
    ...folders.map((name) => ({ name, sentence: 'a folder' })),
    ...loaded.refused.flatMap(({ name, refusal }) =>
      refusal instanceof OtherFile ? [{ name, sentence: refusal.what }] : [],
    ),
  ];
  const refused = loaded.refused.flatMap(({ name, refusal }) =>
    refusal instanceof OtherFile ? [] : [{ name, sentence: refusal.message }],
  );
  const changed = loaded.files.filter((file) => file.changed).length;
  const counts = [`${changed} files loaded`, `${loaded.files.length - changed} already there`];
  if (passedOver.length > 0) counts.push(`${passedOver.length} passed over`);
  const made = loaded.footprints.map(({ method, versions }) => `${versions} by ${method}`);
  return {
    steps: [
      ...loaded.files.flatMap(stepsOf),
      ...passedOver.map(({ name, sentence }) => `Passed over: ${name} is ${sentence}.`),
      ...refused.map(({ name, sentence }) => `Turned away: ${sentence.includes(name) ? '' : `${name}: `}${sentence}`),
      ...loaded.sentences,
    ],
    summary: `${[...counts, `${refused.length} turned away`].join(', ')}.${made.length === 0 ? '' : ` Footprints: ${made.join(', ')}.`}`,
    passedOver,
    refused,
    hasFailed: loaded.files.length === 0 || refused.length > 0,
  };
}

function stepsOf({ name, what, read, kept, passedOver, turnedAway, sentences }: LoadedNetworks['files'][number]) {
  const away = turnedAway.reduce((sum, { rows }) => sum + rows, 0);
  const counts = [`${read} rows read`, `${kept} kept`, `${passedOver} passed over`, `${away} turned away`];
  return [
    `${name}: ${what}. ${counts.join(', ')}.`,
    ...sentences.map((sentence) => `  ${sentence}`),
    ...turnedAway.map(({ reason, rows, firstLine }) => `  Turned away, ${rows} from line ${firstLine}: ${reason}`),
  ];
}
