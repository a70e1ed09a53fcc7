import { z } from 'zod';

/**
 * ★ What a macro may do besides writing. Money, goods and decisions are not in the list: a macro cannot express
 * them, so no mistake in one can pay or refuse anybody.
 */
export const macroAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), to: z.union([z.literal('me'), z.literal('nobody'), z.uuid()]) }),
  z.object({ kind: z.literal('tag'), tagId: z.uuid() }),
  z.object({ kind: z.literal('untag'), tagId: z.uuid() }),
  z.object({ kind: z.literal('note'), text: z.string().trim().min(1, 'required').max(5000) }),
  z.object({ kind: z.literal('ask-photos') }),
  // oxlint-disable-next-line unicorn/no-thenable -- a word, no promise
  z.object({ kind: z.literal('send'), then: z.enum(['stay', 'wait', 'close']) }),
  z.object({ kind: z.literal('status'), statusId: z.uuid() }),
  z.object({
    kind: z.literal('snooze'),
    until: z.union([
      z.object({ days: z.number().int().min(1, 'too-little').max(365, 'too-much') }),
      z.literal('answer'),
      z.literal('parcel'),
    ]),
  }),
]);
export type MacroAction = z.output<typeof macroAction>;
export const macroActionKinds = [
  'assign',
  'tag',
  'untag',
  'note',
  'ask-photos',
  'send',
  'status',
  'snooze',
] as const satisfies readonly MacroAction['kind'][];

/**
 * The order they are done in, however they were written: a status belongs to the stage that sending leads to, and
 * what is put off is put off last, since whatever happens on a case may bring it back.
 */
export const inOrder = (actions: readonly MacroAction[]): MacroAction[] =>
  [...actions].sort((a, b) => macroActionKinds.indexOf(a.kind) - macroActionKinds.indexOf(b.kind));

/** How the text goes out, if the macro says so: asking for photos is a question, and the case waits. */
export function sendingOf(actions: readonly MacroAction[]): { then: 'stay' | 'wait' | 'close' } | null {
  if (actions.some(({ kind }) => kind === 'ask-photos')) return { then: 'wait' };
  const send = actions.find((action) => action.kind === 'send');
  return send ? { then: send.then } : null;
}
