import { z } from 'zod';
import { type Route, route } from '../../http/route.ts';
import { amendBody, evaluationAnswer, evaluationPath, evaluationsAnswer, planBody, planPreview } from './contract.ts';
import { presentEvaluation, presentMap, presentPreview, presentSummary } from './present.ts';
import type { EvaluationService } from './service.ts';

const tag = 'Evaluations';

export const evaluationRoutes = (service: EvaluationService): Route[] => [
  route({
    method: 'get',
    path: '/evaluations',
    tag,
    summary: 'Every evaluation, with the finding of its latest run',
    answer: { status: 200, schema: evaluationsAnswer },
    handle: async () => ({ body: { items: (await service.list()).map(presentSummary) } }),
  }),
  route({
    method: 'post',
    path: '/evaluations/preview',
    tag,
    summary:
      'What registering a plan would freeze, what would refuse it and what could be found at all; stores nothing',
    bodySchema: planBody,
    answer: { status: 200, schema: planPreview },
    handle: async ({ body }) => ({ body: presentPreview(await service.preview(body)) }),
  }),
  route({
    method: 'post',
    path: '/evaluations',
    tag,
    summary: 'Register a plan: freeze it with its comparison areas, before anybody looks',
    bodySchema: planBody,
    answer: { status: 201, schema: evaluationAnswer },
    handle: async ({ body }) => {
      const evaluation = presentEvaluation(await service.register(body));
      return { status: 201, body: evaluation, headers: { Location: `/api/v1/evaluations/${evaluation.code}` } };
    },
  }),
  route({
    method: 'get',
    path: '/evaluations/{code}',
    tag,
    summary: 'One evaluation: its plan, what became of it, its comparison areas and its runs',
    pathSchema: evaluationPath,
    answer: { status: 200, schema: evaluationAnswer },
    handle: async ({ path }) => ({ body: presentEvaluation(await service.one(path.code)) }),
  }),
  route({
    method: 'post',
    path: '/evaluations/{code}/amend',
    tag,
    summary: 'Change a registered plan: a new version, and the evaluation is exploratory from then on',
    pathSchema: evaluationPath,
    bodySchema: amendBody,
    answer: { status: 201, schema: evaluationAnswer },
    handle: async ({ path, body }) => ({
      status: 201,
      body: presentEvaluation(await service.amend(path.code, body.plan, body.why)),
    }),
  }),
  route({
    method: 'get',
    path: '/evaluations/{code}/areas',
    tag,
    summary: 'Zone, rings and comparison areas for a map (GeoJSON; properties role, code, name)',
    pathSchema: evaluationPath,
    answer: { status: 200, schema: z.unknown() },
    formats: ['geojson'],
    keep: true,
    handle: async ({ path }) => ({ body: presentMap(await service.areasOnMap(path.code)) }),
  }),
];
