import type { PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { Asked } from '../demand/question.ts';
import type { Period } from '../demand/scope.ts';
import type { AreaRow } from '../demand/store.ts';
import type { MapMeasure } from './contract.ts';
import type { Judged } from './beyond-chance.ts';
import type { LeftOut } from '../words/left-out.ts';

/** What is drawn of one area. */
export interface MeasuredArea extends PublishedRate {
  count: Published<Figure>;
}

/** A measure of every area, before it is put into words. */
export interface Measured {
  figures: MeasuredArea[];
  whole: PublishedRate;
  judged: Judged;
  /** The same once areas are allowed to differ as much as they do; null where they differ by chance only. */
  allowing: { phi: number; up: number; down: number } | null;
  against: Period | null;
  later: Period | null;
  leftOut: LeftOut[];
  shocks: string[];
  /** Areas with none in the earlier year, so that there is no percentage. */
  fromNone: number;
  /** Smoothed rates that are all one. */
  isOneRate: boolean;
}

export interface MeasuredMap extends Measured {
  asked: Asked;
  measure: MapMeasure;
  areas: AreaRow[];
  placeName: string;
}

/** What only some measures have. */
export const plain = {
  allowing: null,
  against: null,
  later: null,
  leftOut: [],
  shocks: [],
  fromNone: 0,
  isOneRate: false,
};
