import { hotSpots } from './hot-spots.ts';
import { circleScan } from './circle-scan.ts';
import { sharedLoad } from './shared-load.ts';

/** What a thread can be asked for, by name. Input and answer are plain values and typed arrays, so that they can be copied. */
export const spatialTasks = { hotSpots, circleScan, sharedLoad };
export type SpatialTasks = typeof spatialTasks;
