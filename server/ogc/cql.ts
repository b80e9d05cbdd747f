/**
 * A filter as CQL2 JSON has it: what the text form is read into, and what is turned into conditions. What came as JSON may
 * have anything in its members, so that they are looked at where they are used.
 */
export type Expression =
  | null
  | string
  | number
  | boolean
  | { op: unknown; args: unknown }
  | { property: unknown }
  | { date: unknown }
  | { timestamp: unknown }
  | { interval: unknown }
  | { bbox: unknown }
  | { type: unknown; coordinates: unknown }
  | { type: unknown; geometries: unknown }
  | Expression[];
