import { z } from 'zod';

import { mayChoose, mornings, noticeKinds, noticeWays } from './notice.ts';

export const listNoticesInput = z.object({
  unread: z.stringbool().or(z.boolean()).default(false),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListNotices = z.output<typeof listNoticesInput>;

/** The notices named, or everything up to now. */
export const readNoticesInput = z.object({ ids: z.array(z.uuid()).max(200).optional(), caseId: z.uuid().optional() });
export type ReadNotices = z.output<typeof readNoticesInput>;

export const chooseWaysInput = z.object({
  ways: z.partialRecord(z.enum(noticeKinds), z.enum(noticeWays)).superRefine((ways, context) => {
    for (const kind of noticeKinds) {
      const way = ways[kind];
      if (way && !mayChoose(kind, way)) context.addIssue({ code: 'custom', path: [kind], message: 'cannot-be-off' });
    }
  }),
  digestHour: z.number().int().min(0).max(23).optional(),
  morning: z.enum(mornings).optional(),
});
export type ChooseWays = z.output<typeof chooseWaysInput>;
