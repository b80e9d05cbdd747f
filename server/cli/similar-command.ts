import type { Command } from 'commander';
import type { SimilarAnswer, SimilarDemandAnswer } from '../features/similar/contract.ts';
import { similarDemandQuery, similarPath, similarQuery } from '../features/similar/contract.ts';
import { presentSimilar, presentSimilarDemand } from '../features/similar/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options {
  from?: string;
  to?: string;
  at?: string;
  category?: string;
  agency?: string;
  dataset?: string;
  json?: boolean;
}

export function similarCommand(command: Command): void {
  command
    .command('similar')
    .description('list the places most like a zone, ward or MSOA; with a period, how its demand stands among theirs')
    .argument('<kind>', 'zone, ward or msoa')
    .argument('<code>', 'its code')
    .option('--from <month>', 'first month of demand')
    .option('--to <month>', 'first month after the last')
    .option('--at <day>', 'as it was on a day')
    .option('--category <code>', 'a category, with all below it')
    .option('--agency <code>', 'one agency')
    .option('--dataset <code>', 'one dataset')
    .option('--json', 'print it as JSON')
    .action((kind: string, code: string, { json, ...asked }: Options) =>
      withServices(
        async ({ services, out }) => {
          const place = parsed(similarPath, { kind, code });
          if (asked.from === undefined && asked.to === undefined) {
            const { at } = parsed(similarQuery, asked);
            const answer = presentSimilar(await services.similar.areas(place.kind, place.code, at));
            return out.done(sayPlaces(answer), answer);
          }
          const query = parsed(similarDemandQuery, asked);
          const answer = presentSimilarDemand(await services.similar.demand(place.kind, place.code, query));
          out.done(sayRates(answer), answer);
        },
        json === undefined ? {} : { json },
      ),
    );
}

const sayPlaces = ({ areas, sentence }: SimilarAnswer): string =>
  `${sentence}\n\n${table(
    ['Code', 'Place', 'People', 'Distance'],
    areas.map(({ code, name, people, distance }) => [code, name, people, distance]),
  )}`;

const sayRates = ({ title, sentence, own, areas, unit }: SimilarDemandAnswer): string =>
  `${title}\n${sentence}\n\n${table(
    ['Place', `Rate ${unit}`, 'Lower', 'Upper'],
    [
      ['itself', own.value, own.lower, own.upper],
      ...areas.map(({ name, rate }) => [name, rate.value, rate.lower, rate.upper]),
    ],
  )}`;
