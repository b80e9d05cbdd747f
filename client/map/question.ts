import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import type { ApiParams } from '../api.ts';
import { addMonths, endAfter, isMonth } from '../months.ts';
import { measureQuestion, readMeasure, readSpotSettings, type Measure, type SpotSettings } from './measure.ts';

/** What the map page is asked to show, read from the address; anything that makes no sense there is as if left out. */

export type { Measure };

const views = ['map', 'table', 'multiples', 'compare'] as const;
export type MapViewName = (typeof views)[number];

export interface AreaRef {
  kind: FootprintKind;
  code: string;
}

/** First and last month, both included. */
export interface MonthSpan {
  first: string;
  last: string;
}

export interface MapPosition {
  latitude: number;
  longitude: number;
  zoom: number;
}

export interface MapChoice {
  kind: FootprintKind;
  category: string | null;
  agency: string | null;
  measure: Measure;
  /** null when the address names no period. */
  span: MonthSpan | null;
  selected: AreaRef | null;
  view: MapViewName;
  /** The table instead of the pictures, where the view has more than one map. */
  isTwin: boolean;
  settings: SpotSettings;
  position: MapPosition | null;
}

/** The finest first: the map begins with it. */
export const kinds: readonly FootprintKind[] = [
  ...(['brick', 'lsoa', 'msoa', 'ward', 'district', 'zone', 'pcn'] as const),
  ...(['policing-area', 'health-neighbourhood', 'custom'] as const),
];

const isKind = (text: string | null | undefined): text is FootprintKind => kinds.some((kind) => kind === text);

const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

export const readCode = (text: string | null): string | null => (text !== null && codePattern.test(text) ? text : null);

const readArea = (text: string | null): AreaRef | null => {
  const [kind, code] = (text ?? '').split(':');
  const known = readCode(code ?? null);
  return isKind(kind) && known !== null ? { kind, code: known } : null;
};

const readPosition = (text: string | null): MapPosition | null => {
  const parts = (text ?? '').split(',').map(Number);
  const [latitude, longitude, zoom] = parts;
  if (parts.length !== 3 || latitude === undefined || longitude === undefined || zoom === undefined) return null;
  const inside = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 20;
  return inside ? { latitude, longitude, zoom } : null;
};

export const readSpan = (first: string | null, last: string | null): MonthSpan | null =>
  isMonth(first) && isMonth(last) && first <= last ? { first, last } : null;

/** The map's choice as the address says it; `available` are the kinds that the service holds. */
export const readChoice = (params: URLSearchParams, available: readonly FootprintKind[]): MapChoice => {
  const by = params.get('by');
  return {
    kind: isKind(by) && available.includes(by) ? by : (available[0] ?? 'brick'),
    category: readCode(params.get('category')),
    agency: readCode(params.get('agency')),
    measure: readMeasure(params.get('measure')),
    span: readSpan(params.get('from'), params.get('to')),
    selected: readArea(params.get('area')),
    view: views.find((view) => view === params.get('view')) ?? 'map',
    isTwin: params.get('twin') === 'table',
    settings: readSpotSettings(params),
    position: readPosition(params.get('at')),
  };
};

export const areaParam = ({ kind, code }: AreaRef): string => `${kind}:${code}`;

export const positionParam = ({ latitude, longitude, zoom }: MapPosition): string =>
  `${latitude.toFixed(4)},${longitude.toFixed(4)},${String(Math.round(zoom * 100) / 100)}`;

type MonthRow = MonthsAnswer['items'][number];

/** A month is full when every dataset that was expected came. */
const isFull = (row: MonthRow): boolean => row.datasetsReceived > 0 && row.datasetsReceived >= row.datasetsExpected;

/** The twelve months that end with the last full one; failing that, with the last that came; null when none did. */
export const defaultSpan = (rows: readonly MonthRow[], months: ServiceAnswer['months']): MonthSpan | null => {
  const received = rows.filter((row) => row.datasetsReceived > 0);
  const last = received.findLast(isFull)?.month ?? received.at(-1)?.month ?? months?.last;
  if (last === undefined) return null;
  const first = addMonths(last, -11);
  const begin = rows[0]?.month ?? months?.first ?? first;
  return { first: first < begin ? begin : first, last };
};

/** What of all demand is chosen, as the API is asked for it. */
export const filterParams = ({ category, agency }: Pick<MapChoice, 'category' | 'agency'>): ApiParams => ({
  category: category ?? undefined,
  agency: agency ?? undefined,
});

/** The API's parameters for a choice: the period half-open. */
export const demandParams = (choice: Pick<MapChoice, 'category' | 'agency'>, span: MonthSpan): ApiParams => ({
  from: span.first,
  to: endAfter(span.last),
  ...filterParams(choice),
});

/** The address of what the map shows. */
export const mapQuestion = (
  choice: Pick<MapChoice, 'kind' | 'category' | 'agency' | 'measure' | 'settings'>,
  span: MonthSpan,
): { path: string; params: ApiParams } => {
  const { path, params } = measureQuestion(choice.measure, choice.settings);
  return { path, params: { kind: choice.kind, ...demandParams(choice, span), ...params } };
};
