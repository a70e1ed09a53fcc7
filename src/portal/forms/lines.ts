import { z } from 'zod';

import { several } from './fields.ts';

/** A chosen order line and how many of it. */
export interface ChosenLine {
  readonly lineId: string;
  readonly quantity: number;
}

export const quantityField = (lineId: string): string => `quantity-${lineId}`;
export const receivedField = (lineId: string): string => `received-${lineId}`;

/**
 * Product cards: `line` for every ticked card and `quantity-<line id>` beside it. A missing quantity is
 * all there is. More than was bought is taken as it is: a statement is never refused for its quantities.
 */
export const linesForm = (bought: ReadonlyMap<string, number>) =>
  z.looseObject({ line: several() }).transform((form, context): ChosenLine[] =>
    form.line
      .filter((lineId) => bought.has(lineId))
      .map((lineId) => {
        const field = quantityField(lineId);
        return { lineId, quantity: wholeNumber(form[field], bought.get(lineId)!, 1, field, context) };
      }),
  );

/** Chosen lines that must not be none. */
export const someLinesForm = (bought: ReadonlyMap<string, number>) =>
  linesForm(bought).superRefine((lines, context) => {
    if (lines.length === 0) context.addIssue({ code: 'custom', path: ['line'], message: 'items-needed' });
  });

/**
 * A company's shortage list: `received-<line id>`; every line of which less came than was bought. All there
 * counts too: then a part of a product is missing, and the next page asks what.
 */
export const shortageForm = (bought: ReadonlyMap<string, number>) =>
  z.looseObject({}).transform((form, context): { lines: ChosenLine[] } => {
    const lines = [...bought].map(([lineId, quantity]) => {
      const field = receivedField(lineId);
      return { lineId, quantity: quantity - wholeNumber(form[field], quantity, 0, field, context) };
    });
    return { lines: lines.filter(({ quantity }) => quantity > 0) };
  });

function wholeNumber(
  typed: unknown,
  otherwise: number,
  least: number,
  field: string,
  context: z.core.ParsePayload,
): number {
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return otherwise;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least) return value;
  context.issues.push({ code: 'custom', path: [field], message: 'quantity-form', input: typed });
  return otherwise;
}
