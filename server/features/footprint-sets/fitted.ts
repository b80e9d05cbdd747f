/** An area of a set as bricks, before it is kept. */
export interface FittedArea {
  code: string;
  name: string;
  /** GeoJSON text; null where only codes are known. */
  shape: string | null;
  /** In order, and their weights in step. */
  bricks: number[];
  weights: number[];
}

/** What became of a file. */
export interface Fitted {
  areas: FittedArea[];
  /** Rows or features that made them. */
  used: number;
  definedBy: 'outline' | 'codes' | 'look-up';
  method: 'population-weighted-centre' | 'majority-of-area' | 'codes';
  sentences: string[];
}
