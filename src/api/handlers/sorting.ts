import { snoozeCase, wakeCase } from '../../cases/snooze-case.ts';
import { tagCase } from '../../cases/tag-case.ts';
import { member } from './base.ts';
import { seen } from './cases.ts';
import { shownCase } from './shown-case.ts';

export const sortingHandlers = {
  tag: member.sorting.tag.handler(async ({ context, input }) => {
    await tagCase(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  snooze: member.sorting.snooze.handler(async ({ context, input }) => {
    await snoozeCase(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  wake: member.sorting.wake.handler(async ({ context, input }) => {
    await wakeCase(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
};
