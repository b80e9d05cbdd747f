import { nextDay } from './footprint-days.ts';
import { type NetworkWeights, type NetworkWorld, whole } from './footprint-world.ts';

/**
 * Every small area whose people’s centre lies in the outline, whole; outlines overlap, so one small area can be in several
 * networks. The outline does not follow the practices: it holds as long as the network is open.
 */
export const catchments = ({ catchments: outlines, spans, memberships }: NetworkWorld): NetworkWeights[] =>
  [...outlines]
    .filter(([, bricks]) => bricks.length > 0)
    .map(([network, bricks]) => {
      const { openedOn = null, closedOn = null } = spans.get(network) ?? {};
      const joined = memberships.filter((one) => one.network === network).map(({ startsOn }) => startsOn);
      return {
        network,
        ...whole(bricks),
        from: openedOn ?? joined.sort()[0] ?? null,
        to: closedOn === null ? null : nextDay(closedOn),
        countedOn: [],
      };
    });
