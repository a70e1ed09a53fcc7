import { z } from 'zod';

export const uncollectedChoices = ['again', 'money'] as const;
export type UncollectedChoice = (typeof uncollectedChoices)[number];

const onCase = z.object({ caseId: z.uuid(), expectedVersion: z.number().int().optional() });
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .transform((value) => value || undefined)
    .optional();

export const openUncollectedInput = z.object({ shipmentId: z.uuid() });
export type OpenUncollected = z.output<typeof openUncollectedInput>;

export const chooseUncollectedInput = onCase.extend({ choice: z.enum(uncollectedChoices) });
export type ChooseUncollected = z.output<typeof chooseUncollectedInput>;

/** The parcel that goes out once more. Without a number it is said to be on its way all the same. */
export const sendAgainInput = onCase.extend({ carrier: line(60), number: line(80) });
export type SendAgain = z.output<typeof sendAgainInput>;
