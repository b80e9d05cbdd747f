import type { Services } from '../server/services.ts';
import { demonstrationSeed } from './demonstration.ts';
import { demonstrationSurveys } from './perceptions/surveys.ts';
import { definitionFile, marginsFile, respondentsFile } from './perceptions/survey-files.ts';
import { indicatorFigures, indicatorFile } from './resilience/indicator-figures.ts';
import type { DemonstrationCounty } from './types.ts';

type Wanted = Pick<Services, 'indicators' | 'surveys'>;

/** Indicators and surveys go in by the same door as a partner’s: files, read and checked. */
export async function plantResilience({ indicators, surveys }: Wanted, county: DemonstrationCounty): Promise<void> {
  await indicators.import(Buffer.from(indicatorFile(indicatorFigures(county, demonstrationSeed))));
  for (const survey of demonstrationSurveys) {
    await surveys.define(Buffer.from(definitionFile(survey)));
    await surveys.importAnswers(survey.code, Buffer.from(respondentsFile(survey, demonstrationSeed)));
    await surveys.importMargins(survey.code, Buffer.from(marginsFile(survey, county)));
  }
}
