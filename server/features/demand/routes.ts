import { type Route, route } from '../../http/route.ts';
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
import { mapCsv, monthsCsv, profileCsv, rowsCsv } from './present-csv.ts';
import { presentMap } from './present-map.ts';
import { presentProfile } from './present-profile.ts';
import { presentMonths, presentRows } from './present-rows.ts';
import type { DemandService } from './service.ts';

/** A CSV without a limit gives everything, and nothing when that is more than this: half a table looks like a whole one. */
const mostCsvRows = 100_000;
const formats = ['json', 'csv'] as const;
const tag = 'Demand';

export const demandRoutes = (service: DemandService): Route[] => [
  route({
    ...{ method: 'get', path: '/demand/map', tag, formats, keep: true },
    summary: 'Demand of every area of a kind, as counts and yearly rates, for a map or a table',
    querySchema: demandMapQuery,
    answer: { status: 200, schema: demandMapAnswer },
    handle: async ({ query, format }) => {
      const map = await service.map(query);
      const answer = presentMap(map);
      return { body: format === 'csv' ? mapCsv(answer, map.asked.isDemonstration) : answer };
    },
  }),
  route({
    ...{ method: 'get', path: '/demand/profile/{kind}/{code}', tag, formats, keep: true },
    summary: 'Demand of one area: its figures, months, categories and agencies, and what they compare with',
    ...{ pathSchema: profilePath, querySchema: profileQuery },
    answer: { status: 200, schema: profileAnswer },
    handle: async ({ path, query, format }) => {
      const profile = await service.profile(path.kind, path.code, query);
      const answer = presentProfile(profile);
      return { body: format === 'csv' ? profileCsv(answer, profile.asked.isDemonstration) : answer };
    },
  }),
  route({
    ...{ method: 'get', path: '/demand/months', tag, formats, keep: true },
    summary: 'Demand of all small areas together by month, and how many datasets came',
    querySchema: monthsQuery,
    answer: { status: 200, schema: monthsAnswer },
    handle: async ({ query, format }) => {
      const { months, isDemonstration } = await service.months(query);
      const answer = presentMonths(months);
      return { body: format === 'csv' ? monthsCsv(answer, isDemonstration) : answer };
    },
  }),
  route({
    ...{ method: 'get', path: '/demand', tag, formats },
    summary: `Demand by area, month, dataset and category, in pages; CSV without a limit gives all rows, at most ${mostCsvRows.toLocaleString('en-GB')}`,
    querySchema: demandQuery,
    answer: { status: 200, schema: demandAnswer },
    handle: async ({ query, format, request }) => {
      const isWhole = format === 'csv' && request.query['limit'] === undefined;
      const rows = await service.rows(isWhole ? { ...query, limit: mostCsvRows } : query);
      if (isWhole && rows.next !== null) {
        throw new Refusal(
          'too-large',
          'Ask for fewer areas, months or categories, or for pages with limit and after: this is more than 100,000 rows.',
        );
      }
      const answer = presentRows(rows);
      const next = answer.next === null ? null : nextAddress(request.originalUrl, answer.next);
      return {
        body: format === 'csv' ? rowsCsv(answer, rows.asked.sourceOf, rows.asked.isDemonstration) : answer,
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
