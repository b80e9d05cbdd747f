import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { marginShare, type SheetView } from './canvas-sheet.ts';
import { ink, paper, quietInk } from './colours.ts';
import { thatFit, type Box } from './place-names.ts';
import type { Shapes } from './shapes.ts';
import { toWorld } from './world.ts';

type Place = ServiceAnswer['places'][number];

interface Style {
  font: string;
  colour: string;
  spacingPixels: number;
  /** Zooms at which such a name is worth its room. */
  from: number;
  to: number;
}

const family = '"Public Sans", system-ui, sans-serif';
const styles: Record<Place['rank'] | 'district', Style> = {
  city: { font: `700 19px ${family}`, colour: ink, spacingPixels: 0, from: 0, to: 20 },
  town: { font: `600 15px ${family}`, colour: ink, spacingPixels: 0, from: 8, to: 20 },
  village: { font: `500 14px ${family}`, colour: ink, spacingPixels: 0, from: 10.75, to: 20 },
  district: { font: `500 14px ${family}`, colour: quietInk, spacingPixels: 1.5, from: 0, to: 12.5 },
};
const order: readonly (Place['rank'] | 'district')[] = ['city', 'town', 'district', 'village'];

const haloPixels = 3.5;

const setStyle = (context: CanvasRenderingContext2D, { font, spacingPixels }: Style): void => {
  context.font = font;
  context.letterSpacing = `${String(spacingPixels)}px`;
};

/** Names of places and districts with a white halo, the more important first; `taken` is the room of the flags. */
export const drawNames = (
  view: SheetView,
  places: readonly Place[],
  districts: Shapes | null,
  taken: readonly Box[],
): void => {
  const { context } = view;
  view.useScreen();
  const districtNames = (districts?.areas ?? []).map(({ name, box }) => ({
    text: name.toUpperCase(),
    rank: 'district' as const,
    at: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
  }));
  const placeNames = places.map(({ name, rank, longitude, latitude }) => ({
    text: name,
    rank,
    at: toWorld(longitude, latitude),
  }));
  const named = new Set(placeNames.filter(({ rank }) => rank === 'city').map(({ text }) => text.toUpperCase()));
  const wanted = [...placeNames, ...districtNames.filter(({ text }) => !named.has(text))]
    .filter(({ rank }) => view.zoom >= styles[rank].from && view.zoom <= styles[rank].to)
    .toSorted((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank))
    .map(({ text, rank, at }) => {
      setStyle(context, styles[rank]);
      return { text, rank, ...view.toScreen(at), widthPixels: context.measureText(text).width, heightPixels: 18 };
    });
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2 * haloPixels;
  context.strokeStyle = paper;
  // The sheet reaches beyond the map: a name that would be cut off by the map's edge is left out.
  const edgePixels = (view.widthPixels - view.widthPixels / (1 + 2 * marginShare)) / 2;
  const whole = wanted.filter(
    ({ x, widthPixels }) => x - widthPixels / 2 >= edgePixels && x + widthPixels / 2 <= view.widthPixels - edgePixels,
  );
  for (const { text, rank, x, y } of thatFit(whole, taken)) {
    setStyle(context, styles[rank]);
    context.fillStyle = styles[rank].colour;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
};
