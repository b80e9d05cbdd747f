import { seriesProfiles } from './figures/series-profiles.ts';
import type { DemonstrationAgency, DemonstrationDataset, DemonstrationSeries } from './types.ts';

/** Eight agencies. They exist; not one figure given for them here is theirs. */
export const demonstrationAgencies: DemonstrationAgency[] = [
  { code: 'police', name: 'Leicestershire Police', kind: 'police' },
  { code: 'fire', name: 'Leicestershire Fire and Rescue Service', kind: 'fire' },
  { code: 'ambulance', name: 'East Midlands Ambulance Service', kind: 'ambulance' },
  { code: 'hospitals', name: 'University Hospitals of Leicester', kind: 'hospital' },
  { code: 'mental-health', name: 'Leicestershire Partnership NHS Trust', kind: 'mental-health' },
  { code: 'social-care', name: 'City and county councils: social care', kind: 'council' },
  { code: 'district-councils', name: 'Councils: ASB and housing', kind: 'council' },
  { code: 'probation', name: 'Probation Service', kind: 'probation' },
];

interface More {
  grain?: 'point';
  note?: string;
  missingMonths?: string[];
}
type DatasetRow = [code: string, agency: string, name: string, more?: More];

const datasetRows: DatasetRow[] = [
  [
    'demo-police-incidents',
    'police',
    'Recorded crime and anti-social behaviour (illustrative)',
    { grain: 'point', note: 'Single incidents, each at one of a few places of its small area, with weekday and hour.' },
  ],
  ['demo-fire-incidents', 'fire', 'Fire and rescue incidents (illustrative)'],
  ['demo-fire-prevention', 'fire', 'Prevention visits (illustrative)'],
  ['demo-ambulance-incidents', 'ambulance', 'Ambulance incidents (illustrative)'],
  ['demo-emergency-attendances', 'hospitals', 'A&E attendances of residents (illustrative)'],
  [
    'demo-mental-health-contacts',
    'mental-health',
    'Mental health crisis and community contacts (illustrative)',
    { note: 'Three months were never delivered.', missingMonths: ['2022-08', '2022-09', '2025-01'] },
  ],
  ['demo-social-care-referrals', 'social-care', 'Social care referrals (illustrative)'],
  [
    'demo-council-cases',
    'district-councils',
    'ASB, housing, homelessness and noise cases (illustrative)',
    { note: 'Series break: a new case system from 2023-04 records more cases for the same need.' },
  ],
  ['demo-probation', 'probation', 'Orders and breaches by home address (illustrative)'],
];

export const demonstrationDatasets: DemonstrationDataset[] = datasetRows.map(([code, agency, name, more]) => ({
  code,
  agency,
  name,
  licence: 'Invented figures; free to use (MIT, as this software)',
  grain: more?.grain ?? 'brick',
  note: ['Invented for trying out: these are not real figures of any agency.', more?.note ?? []].flat().join(' '),
  missingMonths: more?.missingMonths ?? [],
}));

export const demonstrationSeries: DemonstrationSeries[] = seriesProfiles.map(
  ({ dataset, publisherCategory, category }) => ({
    agency: datasetRows.find(([code]) => code === dataset)?.[1] ?? '',
    dataset,
    publisherCategory,
    category,
  }),
);
