/** What is kept of practices and networks, and where patients live. Days are 'YYYY-MM-DD'. */

export interface NetworkFact {
  code: string;
  name: string;
  commissionerCode: string | null;
  commissionerName: string | null;
  postcode: string | null;
  openedOn: string | null;
  /** Last day of the network. */
  closedOn: string | null;
}

/** What is null is not said by the file, and leaves alone what is known. */
export interface PracticeFact {
  code: string;
  name: string | null;
  postcode: string | null;
  openedOn: string | null;
  closedOn: string | null;
  commissionerCode: string | null;
}

export interface Membership {
  line: number;
  practice: string;
  network: string;
  startsOn: string;
  /** Last day in the network, included; null: still in it. */
  endsOn: string | null;
}

export interface PracticeList {
  practice: string;
  patients: number;
}

/** People by practice and area of the file (LSOA); all of them in whole numbers. */
export interface PatientsOfArea {
  practice: string;
  area: string;
  patients: number;
}

export interface TurnedAwayRows {
  reason: string;
  rows: number;
  firstLine: number;
}

export interface BrickOfArea {
  brickId: number;
  people: number;
}

export interface PatientsOfBrick {
  brickId: number;
  practice: string;
  patients: number;
}
