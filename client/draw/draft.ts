import type { CircleTyped, Way } from './definition.ts';
import type { Drawing } from './drawing.ts';
import { readShape, writeShape } from './shape-text.ts';

/** Everything that a person has put in and not yet saved. */
export interface Draft {
  way: Way;
  drawing: Drawing;
  codes: string;
  circle: CircleTyped;
  name: string;
  from: string;
  lead: string;
  coreProblem: string;
  note: string;
}

/** What is too long for an address is kept in the tab's own history entry, which survives a reload but cannot be sent on. */
export interface KeptInTab {
  shape?: string;
  codes?: string;
}

/** Servers and proxies cut addresses at about 8,000 characters; the rest of ours needs room too. */
const longestText = 4_000;

const ways: readonly Way[] = ['draw', 'codes', 'circle', 'upload'];
const texts = ['name', 'from', 'lead', 'note'] as const;

export const emptyDraft = (from: string): Draft => ({
  way: 'draw',
  drawing: [],
  codes: '',
  circle: { longitude: '', latitude: '', radius: '500' },
  name: '',
  from,
  lead: '',
  coreProblem: '',
  note: '',
});

/** The draft as address parameters: only what differs from `start`, so that an untouched page has a plain address. */
export function writeDraft(draft: Draft, start: Draft): { params: URLSearchParams; kept: KeptInTab | null } {
  const params = new URLSearchParams();
  const kept: KeptInTab = {};
  const put = (name: string, value: string, usual: string): void => {
    if (value !== usual) params.set(name, value);
  };
  put('by', draft.way, start.way);
  const putLong = (name: 'shape' | 'codes', value: string, usual: string): void => {
    if (value.length <= longestText) put(name, value, usual);
    else if (value !== usual) kept[name] = value;
  };
  putLong('shape', writeShape(draft.drawing), writeShape(start.drawing));
  putLong('codes', draft.codes, start.codes);
  put('longitude', draft.circle.longitude, start.circle.longitude);
  put('latitude', draft.circle.latitude, start.circle.latitude);
  put('radius', draft.circle.radius, start.circle.radius);
  for (const name of texts) put(name, draft[name], start[name]);
  put('problem', draft.coreProblem, start.coreProblem);
  return { params, kept: Object.keys(kept).length === 0 ? null : kept };
}

/** The draft of an address. `cut` is true when its shape did not arrive whole; the shape is then left out, never guessed. */
export function readDraft(
  params: URLSearchParams,
  kept: KeptInTab | null,
  start: Draft,
): { draft: Draft; cut: boolean } {
  const by = ways.find((way) => way === params.get('by')) ?? start.way;
  const shapeText = kept?.shape ?? params.get('shape');
  const shape = shapeText === null ? start.drawing : readShape(shapeText);
  const draft: Draft = {
    way: by,
    drawing: shape ?? start.drawing,
    codes: kept?.codes ?? params.get('codes') ?? start.codes,
    circle: {
      longitude: params.get('longitude') ?? start.circle.longitude,
      latitude: params.get('latitude') ?? start.circle.latitude,
      radius: params.get('radius') ?? start.circle.radius,
    },
    name: params.get('name') ?? start.name,
    from: params.get('from') ?? start.from,
    lead: params.get('lead') ?? start.lead,
    coreProblem: params.get('problem') ?? start.coreProblem,
    note: params.get('note') ?? start.note,
  };
  return { draft, cut: shape === null };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What this page left in the history entry, if it was this page. */
export function keptInTab(state: unknown): KeptInTab | null {
  const kept = isRecord(state) ? state['zoneDraft'] : null;
  if (!isRecord(kept)) return null;
  const { shape, codes } = kept;
  return { ...(typeof shape === 'string' ? { shape } : {}), ...(typeof codes === 'string' ? { codes } : {}) };
}

/** The first day of the month of `today`: zones begin with a month, because demand is counted by month. */
export function firstOfMonth(today: Date): string {
  const month = String(today.getMonth() + 1).padStart(2, '0');
  return `${today.getFullYear()}-${month}-01`;
}
