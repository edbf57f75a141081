import { z } from 'zod';

/** A range of one record, as a citation will quote it. */
export const referenceSchema = z.strictObject({
  record: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Reference = z.infer<typeof referenceSchema>;
