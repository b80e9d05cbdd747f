import { mean } from 'simple-statistics';

export interface GroupMember {
  rate: number;
  /** Limits of the rate; without them the rank has no interval. */
  lower?: number;
  upper?: number;
}

export interface GroupStanding {
  /** Mean of the members' rates, the own one among them. */
  mean: number;
  /** 1 is the lowest rate; equal rates share the better place. */
  rank: number;
  members: number;
  /** Between which places the rank may lie; null where a member has no limits. */
  rankBetween: { best: number; worst: number } | null;
}

/**
 * Question: where does one area stand among those most like it?
 * Formula: mean = Σ rates ÷ members, not weighted by people; rank = 1 + members with a lower rate. The rank may lie from
 * 1 + members whose interval ends below the own one to members − those whose interval starts above it. For 95% of all ranks
 * together give limits at 1 − 0.05 ÷ members.
 * Units: as the rates. `own` is the place of the area among the members.
 * Errors: RangeError for fewer than two members, and a place that is not one of them.
 * Source: HMIC, Crime and Policing Comparator: about the data; Klein, Wright and Wieczorek, Journal of the Royal Statistical
 * Society A 183 (2020) 589–606, for the interval. A rank is never shown without it.
 * Checked against: a group worked out by hand.
 */
export function standingAmong(members: readonly GroupMember[], own: number): GroupStanding {
  const self = members[own];
  if (members.length < 2) throw new RangeError('Give at least two areas to compare.');
  if (self === undefined) throw new RangeError('Give the place of the area among the members.');
  const { lower: ownLower, upper: ownUpper } = self;
  const haveLimits = members.every((member) => member.lower !== undefined && member.upper !== undefined);
  const surelyBelow = members.filter(({ upper }) => upper !== undefined && ownLower !== undefined && upper < ownLower);
  const surelyAbove = members.filter(({ lower }) => lower !== undefined && ownUpper !== undefined && lower > ownUpper);
  return {
    mean: mean(members.map(({ rate }) => rate)),
    rank: 1 + members.filter(({ rate }) => rate < self.rate).length,
    members: members.length,
    rankBetween: haveLimits ? { best: 1 + surelyBelow.length, worst: members.length - surelyAbove.length } : null,
  };
}
