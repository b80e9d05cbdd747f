import type { Comparison } from './compare.ts';
import type { CompareAnswer, PreviewAnswer, ZoneAnswer, ZoneSummary, ZoneVersion } from './contract.ts';
import type { Preview } from './preview.ts';
import type { TouchedBrick } from './resolve.ts';
import type { FullVersion, Zone } from './service.ts';
import type { ZoneVersionRow } from './store.ts';

const round = (number: number, decimals: number): number => Math.round(number * 10 ** decimals) / 10 ** decimals;
const roundKnown = (number: number | null, decimals: number): number | null =>
  number === null ? null : round(number, decimals);

/** A sliver that rounds to nothing is where two lines were meant to be one. */
const leastShownShare = 0.0001;

const presentBrick = ({ code, name, people, shareInside }: TouchedBrick): PreviewAnswer['bricks'][number] => ({
  code,
  name,
  people,
  shareInside: round(shareInside, 6),
});

export function presentPreview(preview: Preview): PreviewAnswer {
  const { zone, fit } = preview;
  return {
    bricks: zone.takenIn.map(presentBrick),
    leftOut: zone.leftOut.filter(({ shareInside }) => shareInside >= leastShownShare).map(presentBrick),
    method: zone.method,
    people: preview.people,
    households: preview.households,
    areaM2: round(zone.areaM2, 0),
    districts: preview.districts.map((one) => ({ ...one, share: round(one.share, 4) })),
    wards: preview.wards.map((one) => ({ ...one, share: round(one.share, 4) })),
    fit: {
      sentence: fit.sentence,
      peopleInside: roundKnown(fit.peopleInside, 0),
      shareCovered: roundKnown(fit.shareCovered, 4),
      shareTakenIn: roundKnown(fit.shareTakenIn, 4),
    },
    demand: preview.demand,
    warnings: preview.warnings,
    outline: zone.outline,
  };
}

const presentRow = (row: ZoneVersionRow): Omit<ZoneVersion, 'bricks' | 'outline'> & { bricks: number } => ({
  version: row.version,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  definedBy: row.defined_by,
  method: row.method,
  bricks: row.bricks,
  people: row.people,
  households: row.households,
  areaM2: round(row.area_m2, 0),
  fitSentence: row.fit.sentence,
  note: row.note,
  createdAt: row.created_at,
});

const presentVersion = ({ row, brickCodes, outline }: FullVersion): ZoneVersion => ({
  ...presentRow(row),
  bricks: brickCodes,
  outline,
});

const presentParticulars = (row: ZoneVersionRow, versions: number): Omit<ZoneSummary, 'bricks'> => ({
  code: row.code,
  name: row.name,
  lead: row.lead,
  coreProblem: row.core_problem,
  note: row.zone_note,
  closedOn: row.closed_on,
  version: row.version,
  versions,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  people: row.people,
  households: row.households,
  areaM2: round(row.area_m2, 0),
});

export const presentSummary = ({ row, versions }: { row: ZoneVersionRow; versions: number }): ZoneSummary => ({
  ...presentParticulars(row, versions),
  bricks: row.bricks,
});

export const presentZone = ({ current, versions }: Zone): ZoneAnswer => ({
  ...presentParticulars(current.row, versions.length),
  current: presentVersion(current),
  history: versions.map(presentRow),
});

const basis: NonNullable<CompareAnswer['demand']>['basis'] = {
  method: 'best-fit',
  sentence: 'Counts are of whole small areas gained and lost (best fit), in the last 12 full months.',
};

export const presentComparison = (told: {
  comparison: Comparison;
  earlier: FullVersion;
  later: FullVersion;
}): CompareAnswer => {
  const { bricksGained, bricksLost, people, households, demand, sentence } = told.comparison;
  return {
    earlier: presentVersion(told.earlier),
    later: presentVersion(told.later),
    bricksGained,
    bricksLost,
    people,
    households,
    demand: demand === null ? null : { ...demand, basis },
    sentence,
  };
};
