import type { Command } from 'commander';
import { nestingQuery } from '../features/nesting/contract.ts';
import { presentNesting } from '../features/nesting/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options {
  against?: string;
  at?: string;
  json?: boolean;
}

export function nestingCommand(command: Command): void {
  command
    .command('nesting')
    .description('say how well an area lies inside others, and the least change after which it would')
    .argument('<area>', 'kind and code, such as zone:bell-foundry')
    .option('--against <sets>', 'sets of areas, such as pcn,ward,policing-area or custom.schools')
    .option('--at <day>', 'as it was on a day')
    .option('--json', 'print it as JSON')
    .action((area: string, { json, ...asked }: Options) =>
      withServices(
        async ({ services, out }) => {
          const query = parsed(nestingQuery, { area, ...asked });
          const answer = presentNesting(await services.nesting.ofArea(query.area, query.against, query.at));
          out.done(sayNesting(answer), answer);
        },
        json === undefined ? {} : { json },
      ),
    );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

const sayNesting = ({ sentence, against }: ReturnType<typeof presentNesting>): string =>
  [
    sentence,
    ...against.map(({ name, sentence: said, parts, toNest, toBeWhole }) =>
      [
        `${name}: ${said}`,
        ...[toNest, toBeWhole].flatMap((change) => (change === null ? [] : [`  ${change.sentence}`])),
        table(
          ['Code', 'Name', 'Of the area', 'Of the other', 'People'],
          parts.map((one) => [one.code, one.name, percent(one.shareOfArea), percent(one.shareOfOther), one.people]),
        ),
      ].join('\n'),
    ),
  ].join('\n\n');
