import { z } from 'zod';
import { areaRef, code, date, figure, networkMethod, pageQuery } from '../words/contract.ts';

/** Primary Care Networks: sets of GP practices that change by the day, and what is known of where their patients live. */

const counted = z.number().int();
/** Practices opened long before the months of this service begin. */
const dayLongAgo = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const sizeAgainst = z
  .enum(['below', 'within', 'above'])
  .meta({ description: 'Against the 30,000 to 50,000 patients that a network is meant to have' });

export const networkSummary = z.object({
  code: z.string(),
  name: z.string(),
  commissioner: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  openedOn: date.nullable(),
  closedOn: date.nullable().meta({ description: 'Last day of the network' }),
  practices: counted.meta({ description: 'Practices in it on the day asked for' }),
  patients: counted.nullable().meta({ description: 'Registered with those practices; null where a list is not known' }),
  practicesWithoutList: counted,
  countedOn: date.nullable().meta({ description: 'When the oldest of its lists was counted' }),
  countedTo: date.nullable().meta({ description: 'When the newest of its lists was counted' }),
  placesCountedOn: date.nullable().meta({
    description: 'When it was counted where patients live, of the count in force on the day; null without any',
  }),
  practicesNotPlaced: counted.nullable().meta({
    description:
      'Practices with nobody in that count here: they are not in its file, or none of their patients lives in the area that is loaded. Residents leave them out; null where there is no count',
  }),
  patientsNotPlaced: counted
    .nullable()
    .meta({ description: 'On the lists of those practices; null where one is not known' }),
  size: sizeAgainst.nullable(),
  residents: z
    .number()
    .nullable()
    .meta({ description: 'People of the footprint, by the method in use; null where there is none' }),
  methods: z.array(networkMethod).meta({ description: 'Methods by which it has a footprint on that day, best first' }),
});
export type NetworkSummary = z.infer<typeof networkSummary>;

const knownFrom = z
  .object({ file: z.string(), day: date })
  .nullable()
  .meta({ description: 'The file that says who is in which network, and the last day that it speaks of' });
const asKnown = z.array(z.string()).meta({
  description: 'What of the answer is of another day than the one asked for, and what is not known, in words',
});

export const networksQuery = z.strictObject({
  at: date.optional(),
  commissioner: code.optional().meta({ description: 'Code of the commissioning body, such as 03W' }),
  nearby: z.enum(['true', 'false']).default('true').meta({
    description:
      'true: only networks with a practice or patients in the area that is loaded; false: every one of the files',
  }),
});
export const networksAnswer = z.object({
  at: date,
  items: z.array(networkSummary),
  methods: z.array(
    z.object({
      method: networkMethod,
      inUse: z.boolean().meta({ description: 'Whether it answers where no method is asked for' }),
      name: z.string(),
      sentence: z.string().meta({ description: 'What it is made of and what it cannot say' }),
      networks: counted,
      validFrom: date.nullable(),
      source: z.string(),
    }),
  ),
  withoutNetwork: z
    .array(z.object({ code: z.string(), name: z.string() }))
    .meta({ description: 'Open practices that are in no network on the day' }),
  sources: z.array(z.string()),
  knownFrom,
  begins: date.nullable().meta({ description: 'The first day on which a practice is known to be in a network' }),
  asKnown,
  unplaced: z.array(z.string()).meta({
    description: 'What of the files has no place in the small areas in use, in words: it is not a count of nobody',
  }),
  sentence: z.string(),
});
export type NetworksAnswer = z.infer<typeof networksAnswer>;

export const practiceSummary = z.object({
  code: z.string(),
  name: z.string(),
  postcode: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  openedOn: dayLongAgo.nullable(),
  closedOn: dayLongAgo.nullable(),
  network: z.object({ code: z.string(), name: z.string() }).nullable().meta({ description: 'On the day asked for' }),
  patients: counted.nullable(),
  countedOn: date.nullable(),
});
export type PracticeSummary = z.infer<typeof practiceSummary>;

export const practicesQuery = z.strictObject({ at: date.optional(), network: code.optional(), ...pageQuery });
export const practicesAnswer = z.object({
  at: date,
  items: z.array(practiceSummary),
  next: z.string().nullable(),
});
export type PracticesAnswer = z.infer<typeof practicesAnswer>;

export const networkPath = z.strictObject({ code });
export const networkQuery = z.strictObject({ at: date.optional(), method: networkMethod.optional() });
export const networkAnswer = networkSummary.extend({
  at: date,
  source: z.string(),
  knownFrom,
  asKnown,
  members: z.array(
    practiceSummary.omit({ network: true }).extend({
      startsOn: date,
      endsOn: date.nullable().meta({ description: 'Last day in the network, where it has left or will leave' }),
    }),
  ),
  history: z
    .array(z.object({ practice: z.string(), name: z.string(), startsOn: date, endsOn: date.nullable() }))
    .meta({ description: 'Everybody who was ever in it, by date' }),
  footprint: z
    .object({
      method: networkMethod,
      version: counted,
      validFrom: date.nullable(),
      validTo: date.nullable(),
      people: z.number().nullable(),
      bricks: counted,
      patientsElsewhere: figure.meta({
        description:
          'Patients who live outside the area that is loaded; [x] where not known, also of one of its practices',
      }),
      districts: z.array(z.object({ code: z.string(), name: z.string(), share: z.number() })),
      sentence: z.string(),
    })
    .nullable(),
  zones: z
    .array(
      z.object({
        ref: areaRef,
        code: z.string(),
        name: z.string(),
        people: z.number().nullable(),
        shareOfZone: z.number().nullable().meta({ description: 'Of the zone’s people, in this network' }),
        shareOfNetwork: z.number().nullable().meta({ description: 'Of the network’s people, in the zone' }),
        peopleInBoth: z.number().nullable(),
      }),
    )
    .meta({ description: 'Zones in force with anybody in this network, largest share first' }),
  sentence: z.string(),
});
export type NetworkAnswer = z.infer<typeof networkAnswer>;

export const networkImportQuery = z.strictObject({
  name: z
    .string()
    .max(255)
    .optional()
    .meta({ description: 'Name of the file: some publishers print the date only there' }),
  on: date.optional().meta({ description: 'Day that its figures are of, for a file that does not say' }),
});
export const networkImported = z.object({
  changed: z.boolean(),
  what: z.string().meta({ description: 'What the file is' }),
  read: counted.meta({ description: 'Rows of the file: as many as were kept, passed over and turned away' }),
  kept: counted,
  passedOver: counted.meta({ description: 'Rows about other parts of the country' }),
  turnedAway: z.array(z.object({ reason: z.string(), rows: counted, firstLine: counted })),
  footprints: z
    .array(z.object({ method: networkMethod, versions: counted }))
    .meta({ description: 'What was made anew' }),
  sentences: z.array(z.string()),
});
export type NetworkImported = z.infer<typeof networkImported>;
