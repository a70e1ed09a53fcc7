import { z } from 'zod';

import { isDay, type Day } from '../../kit/day.ts';
import { ibanFrom } from '../../kit/iban.ts';
import { nipFrom } from '../../kit/nip.ts';
import { phoneFrom } from '../../kit/phone.ts';

/**
 * Fields as a browser sends them: texts, or nothing at all. Each error is a reason code with words
 * under `portal.problem.*`. An empty optional field is the same as one that was not sent.
 */
export const text = (most = 4000) =>
  z
    .string('text')
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most, 'too-long'))
    .optional()
    .transform((value) => value || undefined);

export const needed = (reason: string, most = 4000) =>
  text(most).pipe(z.string({ error: (issue) => (issue.input === undefined ? reason : 'text') }));

const emailText = (value: string) => value.replace(/^mailto:/i, '').replace(/\s/g, '');

export const email = (reason: string) => needed(reason, 254).transform(emailText).pipe(z.email('email-form'));

/** An optional text read by one of the kit's readers; what it cannot read is told with `reason`. */
const read = (reader: (value: string) => string | null, reason: string) =>
  text(100).transform((value, context) => {
    if (value === undefined) return undefined;
    const found = reader(value);
    if (found === null) context.addIssue({ code: 'custom', message: reason });
    return found ?? undefined;
  });

export const phone = () => read(phoneFrom, 'phone-form');
export const nip = () => read(nipFrom, 'nip-form');
export const account = () => read(ibanFrom, 'account-form');
export const day = () =>
  read((value) => (isDay(value) ? value : null), 'day-form').transform((value) => value as Day | undefined);

/** One of a few; anything else, or nothing, is told with `reason`. */
export const choice = <const T extends readonly [string, ...string[]]>(options: T, reason: string) =>
  z.enum(options, reason);

/** Checkboxes of one name: none, one text, or several. */
export const several = () =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

/** A consent counts only when the box itself was ticked. */
export const ticked = () =>
  z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((value) => value === 'yes');
