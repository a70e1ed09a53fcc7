import { z } from 'zod';

import { choice, email, needed, text } from './fields.ts';
import { linesForm, type ChosenLine } from './lines.ts';

const identity = z.object({
  name: needed('name-needed', 200),
  /** Order number, or any words that tell which contract it is. */
  contract: needed('contract-needed', 500),
  email: email('email-needed'),
  scope: choice(['whole', 'items'], 'scope').optional().default('whole'),
  /** What is given back, in words, when the order's lines are not known. */
  itemsText: text(2000),
});

/**
 * Page 1 of the withdrawal. Three things are required and no more (WF-DATA): who, which contract, and
 * where the confirmation goes. Only the choice "some items" with none named is asked again, since it
 * would leave open what was declared.
 */
export const withdrawForm = (bought: ReadonlyMap<string, number>) =>
  z.looseObject({}).transform((form, context) => {
    const read = identity.safeParse(form);
    const lines = linesForm(bought).safeParse(form);
    for (const issue of [...(read.error?.issues ?? []), ...(lines.error?.issues ?? [])]) {
      context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
    const chosen: ChosenLine[] = lines.data ?? [];
    if (form['scope'] === 'items' && lines.success && chosen.length === 0 && !said(form['itemsText'])) {
      context.addIssue({ code: 'custom', path: [bought.size ? 'line' : 'itemsText'], message: 'items-or-whole' });
    }
    if (!read.success) return z.NEVER;
    return { ...read.data, lines: read.data.scope === 'items' ? chosen : [] };
  });

export type WithdrawAnswer = z.output<ReturnType<typeof withdrawForm>>;

const said = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
