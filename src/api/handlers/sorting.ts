import { linkCases, unlinkCases } from '../../cases/link-cases.ts';
import { mergeCase } from '../../cases/merge-case.ts';
import { relatedCases } from '../../cases/related-cases.ts';
import { snoozeCase, wakeCase } from '../../cases/snooze-case.ts';
import { markSpam, unmarkSpam } from '../../cases/spam-case.ts';
import { splitCase } from '../../cases/split-case.ts';
import { tagCase } from '../../cases/tag-case.ts';
import { unmergeCase } from '../../cases/unmerge-case.ts';
import { splitMessage } from '../../messages/split-message.ts';
import { member, ofKnownCase } from './base.ts';
import { seen } from './cases.ts';
import { upon } from './upon.ts';

export const sortingHandlers = {
  tag: member.sorting.tag.handler(upon(tagCase)),
  snooze: member.sorting.snooze.handler(upon(snoozeCase)),
  wake: member.sorting.wake.handler(upon(wakeCase)),
  spam: member.sorting.spam.handler(upon(markSpam)),
  notSpam: member.sorting.notSpam.handler(upon(unmarkSpam)),
  merge: member.sorting.merge.handler(upon(mergeCase)),
  unmerge: member.sorting.unmerge.handler(upon(unmergeCase)),
  link: member.sorting.link.handler(upon(linkCases)),
  unlink: member.sorting.unlink.handler(upon(unlinkCases)),
  split: member.sorting.split.handler(({ context, input }) =>
    splitCase(context.world, context.actor, { ...input, expectedVersion: seen(context, input) }),
  ),
  splitMessage: member.sorting.splitMessage.handler(({ context, input }) =>
    splitMessage(context.world, context.actor, { ...input, expectedVersion: seen(context, input) }),
  ),
  related: member.sorting.related.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => {
    const { merged, children, related, split, ...one } = await relatedCases(world, actor, input);
    return { ...one, merged: [...merged], children: [...children], related: [...related], split: [...split] };
  }),
};
