import type { Polygon } from 'geojson';

/** The shapes in which the demonstration county is handed over. Positions are [longitude, latitude] in degrees (WGS84). */
export interface DemonstrationBrick {
  code: string;
  name: string;
  people: number;
  households: number;
  /** Population-weighted, strictly inside the polygon. */
  centre: [number, number];
  polygon: Polygon;
  smallAreaCode: string;
  wardCode: string;
  msoaCode: string;
  districtCode: string;
  /** 1 = most deprived among the bricks. */
  deprivationRank: number;
}

export interface DemonstrationArea {
  kind: 'lsoa' | 'msoa' | 'ward' | 'district';
  code: string;
  name: string;
}

export interface DemonstrationZone {
  code: string;
  name: string;
  lead: string;
  coreProblem: string;
  /** First day, YYYY-MM-DD; always the first of a month. */
  from: string;
  brickCodes: string[];
  note: string;
}

export interface DemonstrationPlace {
  name: string;
  at: [number, number];
  people: number;
  rank: 'city' | 'town' | 'village';
}

export interface DemonstrationCounty {
  bricks: DemonstrationBrick[];
  areas: DemonstrationArea[];
  zones: DemonstrationZone[];
  places: DemonstrationPlace[];
}

export interface DemonstrationAgency {
  code: string;
  name: string;
  kind: string;
}

export interface DemonstrationDataset {
  code: string;
  /** Agency code. */
  agency: string;
  name: string;
  licence: string;
  grain: 'point' | 'brick';
  note: string;
  /** Months that were never delivered: they are missing, which is not the same as zero. */
  missingMonths: string[];
}

export interface DemonstrationSeries {
  /** Agency code. */
  agency: string;
  /** Dataset code. */
  dataset: string;
  publisherCategory: string;
  /** Shared category code. */
  category: string;
}

export interface DemandFact {
  /** Index into the county's bricks. */
  brick: number;
  /** Index into demonstrationMonths. */
  month: number;
  /** Index into demonstrationSeries. */
  series: number;
  /** Always above 0: a brick, month and series without a fact is a true 0, unless the month is missing. */
  count: number;
}

export interface SharedCategory {
  code: string;
  parent: string | null;
  name: string;
  demandKind: 'reactive' | 'planned' | 'mixed';
}
