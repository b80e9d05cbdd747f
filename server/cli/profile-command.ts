import type { Command } from 'commander';
import { type AreaProfileAnswer, profilePath, profileQuery } from '../features/profiles/contract.ts';
import { presentProfile } from '../features/profiles/present.ts';
import { sayNotCountedOf } from '../features/words/not-counted.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options {
  from: string;
  to: string;
  at?: string;
  method?: string;
  json?: boolean;
}

export function profileCommand(command: Command): void {
  command
    .command('profile')
    .description('tell an area by indicators, each with its limits and where it stands')
    .argument('<kind>', 'zone, ward, district, pcn or any other kind of area')
    .argument('<code>', 'its code')
    .requiredOption('--from <month>', 'first month of demand')
    .requiredOption('--to <month>', 'first month after the last')
    .option('--at <day>', 'as it was on a day')
    .option('--method <method>', 'of a network: how it is made')
    .option('--json', 'print it as JSON')
    .action((kind: string, code: string, { json, ...asked }: Options) =>
      withServices(
        async ({ services, out }) => {
          const place = parsed(profilePath, { kind, code });
          const query = parsed(profileQuery, asked);
          const answer = presentProfile(await services.profiles.profile(place.kind, place.code, query));
          out.done(sayProfile(answer), answer);
        },
        json === undefined ? {} : { json },
      ),
    );
}

const sayProfile = ({ title, sentence, leftOut, indicators, whole }: AreaProfileAnswer): string =>
  `${[title, sentence, sayNotCountedOf(leftOut)].filter((line) => line !== '').join('\n')}\n\n${table(
    ['Indicator', 'Value', 'Lower', 'Upper', `Rest of ${whole.name}`, 'Standing', 'Trend', 'Unit'],
    indicators.map(({ name, own, rest, standing95, trend, unit, decimals }) => [
      name,
      ...[own.value, own.lower, own.upper, rest ?? '[x]'].map((figure) =>
        typeof figure === 'number' ? figure.toFixed(decimals) : figure,
      ),
      ...[standing95, trend.direction, unit],
    ]),
  )}`;
