import { asTable, type Route, route } from '../../http/route.ts';
import { funnelAnswer, funnelQuery, profileAnswer, profilePath, profileQuery } from './contract.ts';
import { presentFunnel } from './present-funnel.ts';
import { funnelTable, profileTable } from './present-table.ts';
import { presentProfile } from './present.ts';
import type { ProfileService } from './service.ts';

const formats = asTable;
const tag = 'Area profiles';

export const profileRoutes = (service: ProfileService): Route[] => [
  route({
    method: 'get',
    path: '/profiles/funnel',
    tag,
    formats,
    keep: true,
    summary:
      'Every area of a kind by its size and one indicator, with the lines that chance alone would keep it between',
    querySchema: funnelQuery,
    answer: { status: 200, schema: funnelAnswer },
    handle: async ({ query }) => {
      const funnel = await service.funnel(query);
      const answer = presentFunnel(funnel);
      return { body: answer, table: () => funnelTable(answer, funnel.isDemonstration) };
    },
  }),
  route({
    method: 'get',
    path: '/profiles/{kind}/{code}',
    tag,
    formats,
    keep: true,
    summary: 'An area told by indicators, each with its interval, where it lies among others and how it moves',
    pathSchema: profilePath,
    querySchema: profileQuery,
    answer: { status: 200, schema: profileAnswer },
    handle: async ({ path, query }) => {
      const profile = await service.profile(path.kind, path.code, query);
      const answer = presentProfile(profile);
      return { body: answer, table: () => profileTable(answer, profile.isDemonstration) };
    },
  }),
];
