/** What a downloaded picture is made of, so that it can be understood away from the page. */

export interface PictureWords {
  /** What, where and when: 'Anti-social behaviour by ward, April 2021 to March 2022'. */
  title: string;
  /** The months in words, where the title does not say them. */
  period?: string;
  /** The answer in one sentence, with how sure it is. */
  sentence: string;
  source: readonly string[];
}

/** A picture that was drawn for the download alone; its canvas has twice as many pixels each way. */
export interface DrawnPart {
  canvas: HTMLCanvasElement;
  widthPixels: number;
  heightPixels: number;
}

/** Something on the page (a chart, a legend: HTML, SVG or canvas), drawn as it stands there; or drawn anew. */
export type PicturePart = Element | DrawnPart;

export interface Picture {
  words: PictureWords;
  /** One below the other. */
  parts: readonly PicturePart[];
  /** The name of the installation's place. */
  place: string;
  /** Invented figures say so on every picture of them. */
  isDemonstration: boolean;
  /** YYYY-MM-DD */
  date: string;
}
