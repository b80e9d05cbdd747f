import type { MonthsAnswer } from '../server/features/demand/contract.ts';
import { readAddress, type Address } from './address.ts';
import { askEarly } from './api.ts';
import { defaultSpan, filterParams, kinds, mapQuestion, readChoice } from './map/question.ts';
import { preloadPage } from './pages/lazy-pages.tsx';

/**
 * What the first page is going to ask is asked before anything is drawn: each answer would otherwise wait for the script
 * of the page and for the answer before it. A guess that proves wrong costs one answer that nobody uses.
 */

/** The map most visits begin with: its areas, and its figures as soon as the months are known that it is for. */
const askMap = ({ params }: Address): void => {
  const choice = readChoice(params, kinds);
  const months = askEarly<MonthsAnswer>('/demand/months', filterParams(choice));
  const askFigures = (span: ReturnType<typeof defaultSpan>): void => {
    if (span === null) return;
    const { path, params: asked } = mapQuestion(choice, span);
    void askEarly(path, asked).catch(told);
  };
  if (choice.span === null) months.then(({ items }) => defaultSpan(items, null)).then(askFigures, told);
  else askFigures(choice.span);
  askEarly(`/shapes/${choice.kind}.topojson`).catch(told);
};

/** The page that asks again is the one that tells of a failure. */
const told = (): void => undefined;

const address = readAddress(window.location);
askEarly('/service').catch(told);
preloadPage(address?.page ?? 'map');
if (address?.page === 'map') askMap(address);
