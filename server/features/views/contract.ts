import { z } from 'zod';

/** A screen as somebody left it, with a name: the address of the page is all there is to it. */
export const viewBody = z.strictObject({
  name: z.string().trim().min(1, 'Give the view a name.').max(100, 'Give a name of at most 100 characters.'),
  path: z
    .string()
    .max(2_000)
    .regex(/^\/(?!\/)[^\s\\]*$/, 'Give the address of a page of this service, from its first slash.'),
  savedBy: z.string().trim().min(1).max(100).default('not said'),
});
export type ViewBody = z.infer<typeof viewBody>;
export const viewPath = z.strictObject({
  id: z.coerce.number('Give the number of a saved view.').int().min(1).max(2_147_483_647),
});
export const viewAnswer = z.object({
  id: z.number().int(),
  name: z.string(),
  path: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
});
export type ViewAnswer = z.infer<typeof viewAnswer>;
export const viewsAnswer = z.object({ items: z.array(viewAnswer) });
