/** The shapes in which the demonstration county’s practices and networks are handed over. Days are YYYY-MM-DD. */

export interface DemonstrationPractice {
  code: string;
  name: string;
  /** [longitude, latitude] in degrees (WGS84). */
  at: [number, number];
  /** Last day; null: open. */
  closedOn: string | null;
  commissioner: string;
}

export interface DemonstrationNetwork {
  code: string;
  name: string;
  commissioner: string;
  /** Last day; null: open. */
  closedOn: string | null;
}

export interface DemonstrationMembership {
  practice: string;
  network: string;
  startsOn: string;
  /** Last day in the network; null: still in it. */
  endsOn: string | null;
}

export interface DemonstrationRegistration {
  /** Index into the county's bricks. */
  brick: number;
  practice: string;
  patients: number;
}

export interface DemonstrationNetworks {
  practices: DemonstrationPractice[];
  networks: DemonstrationNetwork[];
  memberships: DemonstrationMembership[];
  /** As counted on `countedOn`. */
  registrations: DemonstrationRegistration[];
  /** Registered, and living outside the county. */
  elsewhere: { practice: string; patients: number }[];
  lists: { practice: string; countedOn: string; patients: number }[];
  countedOn: string;
}

export interface DemonstrationPolicingArea {
  code: string;
  name: string;
  brickCodes: string[];
}
