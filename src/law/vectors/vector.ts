import { z } from 'zod';

const period = z.looseObject({ n: z.number(), unit: z.string() });

/** One example of the law pack. Keys we do not know are let through: whoever writes vectors may know more. */
export const vectorSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  rule: z.string(),
  calendar: z.string().default('PL'),
  tz: z.string().default('Europe/Warsaw'),
  event: z.string().nullish(),
  contract_date: z.string().nullish(),
  period: period.nullish(),
  shift: z.string().nullish(),
  input: z.record(z.string(), z.unknown()).nullish(),
  expected: z.record(z.string(), z.unknown()).default({}),
});
export type Vector = z.infer<typeof vectorSchema>;

export const holidaySchema = z.record(z.string(), z.array(z.looseObject({ date: z.string(), name: z.string() })));

/** What the engine says about a vector, in the vector's own keys. */
export type Answer = Record<string, unknown>;
