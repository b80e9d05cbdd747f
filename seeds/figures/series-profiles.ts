/** How one invented series behaves. Rates are about half of real ones, so that the demonstration stays small. */
export interface SeriesProfile {
  dataset: string;
  publisherCategory: string;
  category: string;
  /** Events per 1,000 residents a year over the county, before trend, season and planted effects. */
  ratePer1000: number;
  /** Log risk for each standard deviation of deprivation. */
  deprivation: number;
  /** Log risk in the very middle of a town. */
  townCentre: number;
  /** Log swing of the year, and the calendar month (1 to 12) in which it peaks. */
  swing: number;
  peakMonth: number;
  /** Log change a year. */
  trend: number;
}

type Row = [string, string, number, number, number, number, number, number];

function profiles(dataset: string, rows: Row[]): SeriesProfile[] {
  return rows.map(([publisherCategory, category, ratePer1000, deprivation, townCentre, swing, peakMonth, trend]) => ({
    dataset,
    publisherCategory,
    category,
    ratePer1000,
    deprivation,
    townCentre,
    swing,
    peakMonth,
    trend,
  }));
}

/** Publisher's category, shared category, rate, deprivation, town centre, swing, peak month, trend. */
export const seriesProfiles: SeriesProfile[] = [
  ...profiles('demo-police-incidents', [
    ['Anti-social behaviour', 'anti-social-behaviour', 11, 0.35, 1.4, 0.2, 7, -0.04],
    ['Bicycle theft', 'bicycle-theft', 0.7, 0.1, 1.2, 0.3, 8, -0.05],
    ['Burglary', 'burglary', 2.2, 0.2, 0.2, 0.15, 12, -0.04],
    ['Criminal damage and arson', 'criminal-damage-and-arson', 4.2, 0.35, 0.5, 0.06, 8, -0.02],
    ['Drugs', 'drugs', 1.4, 0.4, 0.7, 0.05, 3, 0.01],
    ['Other crime', 'other-crime', 1.1, 0.25, 0.3, 0.03, 3, 0.02],
    ['Other theft', 'other-theft', 3.1, 0.15, 1, 0.05, 10, 0],
    ['Possession of weapons', 'possession-of-weapons', 0.5, 0.35, 0.9, 0.05, 6, 0.02],
    ['Public order', 'public-order', 4, 0.3, 1.5, 0.12, 7, -0.02],
    ['Robbery', 'robbery', 0.5, 0.4, 1.6, 0.08, 11, 0.01],
    ['Shoplifting', 'shoplifting', 2.8, 0.1, 3.6, 0.07, 11, 0.09],
    ['Theft from the person', 'theft-from-the-person', 0.5, 0.1, 3.4, 0.12, 12, 0.03],
    ['Vehicle crime', 'vehicle-crime', 3.1, 0.15, 0.3, 0.1, 11, -0.03],
    ['Violence and sexual offences', 'violence-and-sexual-offences', 13, 0.35, 1.1, 0.08, 7, 0.01],
  ]),
  ...profiles('demo-fire-incidents', [
    ['Dwelling fires', 'fire-dwelling', 0.5, 0, 0, 0.08, 1, -0.02],
    ['Other fires', 'fire-other', 0.9, 0, 0, 0.3, 7, 0],
    ['Special services', 'fire-special-service', 1, 0, 0, 0.05, 2, 0.03],
  ]),
  ...profiles('demo-fire-prevention', [['Home fire safety visits', 'fire-prevention-visit', 1.8, 0, 0, 0.1, 10, 0.02]]),
  ...profiles('demo-ambulance-incidents', [
    ['Falls', 'ambulance-falls', 4, 0.1, 0.1, 0.08, 1, 0.03],
    ['Mental health', 'ambulance-mental-health', 1.8, 0.35, 0.3, 0.04, 6, 0.03],
    ['Assault', 'ambulance-assault', 0.9, 0.35, 1, 0.1, 7, 0],
    ['Overdose and poisoning', 'ambulance-overdose', 0.9, 0.4, 0.4, 0.05, 5, 0.02],
    ['Other medical', 'ambulance-other-medical', 5, 0.2, 0.2, 0.07, 1, 0.02],
  ]),
  ...profiles('demo-emergency-attendances', [
    ['A&E attendances (sample of one in forty)', 'hospital-emergency-attendance', 7, 0.2, 0.1, 0.06, 1, 0.02],
    ['A&E attendances after self-harm', 'hospital-emergency-self-harm', 0.8, 0.35, 0.1, 0.05, 5, 0.01],
  ]),
  ...profiles('demo-mental-health-contacts', [
    ['Crisis contacts', 'mental-health-crisis', 2.6, 0.4, 0.2, 0.05, 5, 0.05],
    ['Community contacts', 'mental-health-community', 1.8, 0.25, 0, 0.04, 10, 0.02],
  ]),
  ...profiles('demo-social-care-referrals', [
    ['Adult referrals', 'social-care-adults', 1.7, 0.25, 0, 0.04, 1, 0.03],
    ['Children referrals', 'social-care-children', 1.6, 0.45, 0, 0.12, 3, 0.02],
  ]),
  ...profiles('demo-council-cases', [
    ['ASB case', 'anti-social-behaviour', 1.8, 0.4, 0.4, 0.18, 7, 0],
    ['Housing case', 'council-housing', 1.3, 0.4, 0, 0.05, 11, 0.02],
    ['Homelessness application', 'council-homelessness', 0.8, 0.45, 0.3, 0.06, 1, 0.05],
    ['Noise complaint', 'council-noise', 1.3, 0.2, 0.4, 0.3, 7, 0],
  ]),
  ...profiles('demo-probation', [
    ['Order started', 'probation-order-start', 0.7, 0.5, 0.1, 0.03, 9, 0],
    ['Breach or recall', 'probation-breach', 0.4, 0.5, 0.1, 0.03, 9, 0.01],
  ]),
];
