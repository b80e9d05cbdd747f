import type { Feed } from '../demand/scope.ts';
import type { DatasetRow } from '../demand/store.ts';

/** Which datasets a trend is made of, and in which months all of them came: only those may be held against each other. */
export interface Comparable {
  datasets: DatasetRow[];
  /** Came for too few months: adding them in would look like a rise or a fall. */
  leftOut: DatasetRow[];
  /** By month: all datasets came. */
  isComplete: boolean[];
  /** By month: the names of those that did not come, where others did. */
  lacking: string[][];
  /** By month: how many came. */
  came: DatasetRow[][];
}

const leastShare = 2 / 3;
const recentMonths = 12;

/**
 * A dataset counts where it came for two thirds of the months that anything came for, and of the last year of them. Where
 * none did, those that came for the most months do.
 */
export function comparableOf(feeds: readonly Feed[], months: readonly string[]): Comparable {
  const received = months.filter((month) => feeds.some((feed) => feed.months.includes(month)));
  const recent = received.slice(-recentMonths);
  const shareOf = (feed: Feed, of: readonly string[]): number =>
    of.filter((month) => feed.months.includes(month)).length / Math.max(1, of.length);
  const steady = feeds.filter((feed) => shareOf(feed, received) >= leastShare && shareOf(feed, recent) >= leastShare);
  const most = Math.max(0, ...feeds.map((feed) => feed.months.length));
  const used = steady.length > 0 ? steady : feeds.filter((feed) => most > 0 && feed.months.length === most);
  const came = months.map((month) => used.filter((feed) => feed.months.includes(month)).map(({ dataset }) => dataset));
  const datasets = used.map(({ dataset }) => dataset);
  return {
    datasets,
    leftOut: feeds.flatMap((feed) => (feed.months.length > 0 && !used.includes(feed) ? [feed.dataset] : [])),
    isComplete: came.map((ones) => ones.length === used.length && used.length > 0),
    lacking: came.map((ones) =>
      ones.length === 0 ? [] : datasets.filter((one) => !ones.includes(one)).map(({ name }) => name),
    ),
    came,
  };
}
