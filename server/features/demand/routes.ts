import { asTable, type Route, route } from '../../http/route.ts';
import { Refusal } from '../../refusal.ts';
import {
  demandAnswer,
  demandMapAnswer,
  demandMapQuery,
  demandQuery,
  monthsAnswer,
  monthsQuery,
  profileAnswer,
  profilePath,
  profileQuery,
} from './contract.ts';
import { mapTable, monthsTable, profileTable, rowsTable } from './present-table.ts';
import { presentMap } from './present-map.ts';
import { presentProfile } from './present-profile.ts';
import { presentMonths, presentRows } from './present-rows.ts';
import type { DemandService } from './service.ts';

/** A table without a limit gives everything, and nothing when that is more than this: half a table looks like a whole one. */
const mostTableRows = 100_000;
const formats = asTable;
const tag = 'Demand';

export const demandRoutes = (service: DemandService): Route[] => [
  route({
    method: 'get',
    path: '/demand/map',
    tag,
    formats,
    keep: true,
    summary: 'Demand of every area of a kind, as counts and yearly rates, for a map or a table',
    querySchema: demandMapQuery,
    answer: { status: 200, schema: demandMapAnswer },
    handle: async ({ query }) => {
      const map = await service.map(query);
      const answer = presentMap(map);
      return { body: answer, table: () => mapTable(answer, map.asked.isDemonstration) };
    },
  }),
  route({
    method: 'get',
    path: '/demand/profile/{kind}/{code}',
    tag,
    formats,
    keep: true,
    summary: 'Demand of one area: its figures, months, categories and agencies, and what they compare with',
    pathSchema: profilePath,
    querySchema: profileQuery,
    answer: { status: 200, schema: profileAnswer },
    handle: async ({ path, query }) => {
      const profile = await service.profile(path.kind, path.code, query);
      const answer = presentProfile(profile);
      return { body: answer, table: () => profileTable(answer, profile.asked.isDemonstration) };
    },
  }),
  route({
    method: 'get',
    path: '/demand/months',
    tag,
    formats,
    keep: true,
    summary: 'Demand of all small areas together by month, and how many datasets came',
    querySchema: monthsQuery,
    answer: { status: 200, schema: monthsAnswer },
    handle: async ({ query }) => {
      const { months, isDemonstration } = await service.months(query);
      const answer = presentMonths(months);
      return { body: answer, table: () => monthsTable(answer, isDemonstration) };
    },
  }),
  route({
    method: 'get',
    path: '/demand',
    tag,
    formats,
    summary: `Demand by area, month, dataset and category, in pages; a table without a limit gives all rows, at most ${mostTableRows.toLocaleString('en-GB')}`,
    querySchema: demandQuery,
    answer: { status: 200, schema: demandAnswer },
    handle: async ({ query, format, request }) => {
      const isWhole = format !== 'json' && request.query['limit'] === undefined;
      const rows = await service.rows(isWhole ? { ...query, limit: mostTableRows } : query);
      if (isWhole && rows.next !== null) {
        throw new Refusal(
          'too-large',
          'Ask for fewer areas, months or categories, or for pages with limit and after: this is more than 100,000 rows.',
        );
      }
      const answer = presentRows(rows);
      const next = answer.next === null ? null : nextAddress(request.originalUrl, answer.next);
      return {
        body: answer,
        table: () => rowsTable(answer, rows.asked.isDemonstration),
        headers: next === null ? {} : { Link: `<${next}>; rel="next"` },
      };
    },
  }),
];

function nextAddress(address: string, after: string): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', after);
  return `${path}?${parameters.toString()}`;
}
