import { z } from 'zod';
import { type Route, route } from '../../http/route.ts';
import { wholeBody } from '../../intake/files/whole-body.ts';
import { mostSheetBytes } from '../../intake/formats/sheet.ts';
import { surveyAnswer, surveyImported, surveyPath, surveysAnswer } from './contract.ts';
import { presentAnswers, presentDefined, presentMargins, presentSurvey, presentWholeSurvey } from './present.ts';
import { surveyTemplates } from './present-templates.ts';
import type { SurveyService } from './service.ts';

const tag = 'Surveys';

const template = (name: keyof typeof surveyTemplates, summary: string): Route =>
  route({
    method: 'get',
    path: `/surveys/templates/${name}`,
    tag,
    summary,
    answer: { status: 200, schema: z.string() },
    formats: ['csv'],
    keep: true,
    handle: () => Promise.resolve({ body: surveyTemplates[name] }),
  });

export const surveyRoutes = (service: SurveyService): Route[] => [
  route({
    method: 'get',
    path: '/surveys',
    tag,
    summary: 'Every survey, with the waves that have come',
    answer: { status: 200, schema: surveysAnswer },
    keep: true,
    handle: async () => ({ body: { items: (await service.all()).map(presentSurvey) } }),
  }),
  template('survey', 'An example of the file that says what a survey is'),
  template('respondents', 'An example of a file of answers with a row for each respondent'),
  template('counts', 'An example of a file of answers with counts by answer'),
  template('margins', 'An example of a file of known people by group'),
  route({
    method: 'post',
    path: '/surveys/import',
    tag,
    summary: 'Send a CSV file that says what a survey is: waves, groups, questions and their answers',
    takesFile: true,
    answer: { status: 200, schema: surveyImported },
    handle: async ({ request }) => ({
      body: presentDefined(await service.define(await wholeBody(request, mostSheetBytes))),
    }),
  }),
  route({
    method: 'get',
    path: '/surveys/{code}',
    tag,
    summary: 'One survey with counts by answer, wave and area; never anything of one respondent',
    pathSchema: surveyPath,
    answer: { status: 200, schema: surveyAnswer },
    keep: true,
    handle: async ({ path }) => ({ body: presentWholeSurvey(await service.one(path.code)) }),
  }),
  route({
    method: 'post',
    path: '/surveys/{code}/import',
    tag,
    summary: 'Send a CSV file of answers: a row for each respondent, or counts by answer',
    pathSchema: surveyPath,
    takesFile: true,
    answer: { status: 200, schema: surveyImported },
    handle: async ({ path, request }) => ({
      body: presentAnswers(await service.importAnswers(path.code, await wholeBody(request, mostSheetBytes))),
    }),
  }),
  route({
    method: 'post',
    path: '/surveys/{code}/margins',
    tag,
    summary: 'Send a CSV file of known people by group, to which weights are raked',
    pathSchema: surveyPath,
    takesFile: true,
    answer: { status: 200, schema: surveyImported },
    handle: async ({ path, request }) => ({
      body: presentMargins(path.code, await service.importMargins(path.code, await wholeBody(request, mostSheetBytes))),
    }),
  }),
];
