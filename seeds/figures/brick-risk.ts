import { demonstrationSeries } from '../agencies.ts';
import { smoothField, standardise } from '../geography/field.ts';
import { distanceKm, toPlane } from '../geography/plane.ts';
import { knownEffects } from '../known-effects.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { reachKm } from '../settlements.ts';
import type { DemonstrationCounty } from '../types.ts';
import { seriesProfiles } from './series-profiles.ts';

const ownSpread = 0.18;
// An agency that shares nothing has a pattern of its own as marked as the shared one.
const unsharedOwnSpread = 0.5;
const chanceSpread = 0.2;

function loadingOf(agency: string): number {
  return knownEffects.reduce(
    (found, effect) => (effect.kind === 'shared-demand' && effect.agencies.includes(agency) ? effect.loading : found),
    0,
  );
}

/** 1 in the very middle of Leicester, 0.6 in that of a town, fading over a fraction of its size. */
function townCentres(county: DemonstrationCounty): number[] {
  const towns = county.places.filter((place) => place.rank !== 'village');
  return county.bricks.map((brick) => {
    const at = toPlane(brick.centre);
    return towns.reduce((highest, town) => {
      const isCity = town.rank === 'city';
      const away = distanceKm(at, toPlane(town.at)) / (isCity ? 0.8 : 0.3 * reachKm(town.people));
      return Math.max(highest, (isCity ? 1 : 0.6) * Math.exp(-away * away));
    }, 0);
  });
}

/**
 * For each series the expected events of each brick in an average month, before season, trend and planted effects:
 * people x exp(shared pattern + the agency's own + deprivation + town centre + chance), scaled to the series' rate.
 */
export function brickRisks(county: DemonstrationCounty, seed: number): Float64Array[] {
  const { bricks } = county;
  const middles = bricks.map((brick) => toPlane(brick.centre));
  const shared = smoothField(randomFor(seed, 'shared demand'), middles, 420, 0.9);
  const deprivation = standardise(bricks.map((brick) => -brick.deprivationRank));
  const centres = townCentres(county);
  const people = bricks.reduce((sum, brick) => sum + brick.people, 0);
  const ownFields = new Map<string, number[]>();

  return seriesProfiles.map((profile, order) => {
    const agency = demonstrationSeries[order]?.agency ?? '';
    const own = ownFields.get(agency) ?? smoothField(randomFor(seed, `own pattern of ${agency}`), middles, 420, 0.9);
    ownFields.set(agency, own);
    const loading = loadingOf(agency);
    const ownLoading = loading === 0 ? unsharedOwnSpread : ownSpread;
    const chance = randomFor(seed, `chance of ${profile.dataset} ${profile.category}`);
    const raw = Float64Array.from(bricks, (brick, index) => {
      const logRisk =
        loading * (shared[index] ?? 0) +
        ownLoading * (own[index] ?? 0) +
        profile.deprivation * (deprivation[index] ?? 0) +
        profile.townCentre * (centres[index] ?? 0) +
        chanceSpread * chance.normal();
      return brick.people * Math.exp(logRisk);
    });
    const scale = (profile.ratePer1000 * people) / 12_000 / raw.reduce((sum, value) => sum + value, 0);
    return raw.map((value) => value * scale);
  });
}
