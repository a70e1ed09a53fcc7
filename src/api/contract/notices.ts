import { z } from 'zod';

import { chooseWaysInput, listNoticesInput, readNoticesInput } from '../../notices/notice-inputs.ts';
import { mornings, noticeKinds, noticeWays } from '../../notices/notice.ts';
import { route } from './route.ts';

const tags = ['Notifications'];

const notice = z.object({
  id: z.uuid(),
  kind: z.string(),
  at: z.date(),
  readAt: z.date().nullable(),
  caseId: z.uuid().nullable(),
  number: z.string().nullable(),
  contactName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
const ways = z.object({
  ways: z.record(z.enum(noticeKinds), z.enum(noticeWays)),
  digestHour: z.number().int(),
  morning: z.enum(mornings),
});

export const noticesContract = {
  list: route('GET', '/notices', { tags, summary: 'Your own notifications, newest first; a key has none' })
    .input(listNoticesInput)
    .output(z.object({ items: z.array(notice), next: z.uuid().nullable(), unread: z.number().int() })),
  read: route('POST', '/notices/read', {
    tags,
    summary: 'Mark as read: those named, those about one case, or all',
    successStatus: 204,
  })
    .input(readNoticesInput)
    .output(z.void()),
  ways: route('GET', '/notices/ways', { tags, summary: 'How you are told of what' }).output(ways),
  choose: route('PATCH', '/notices/ways', { tags, summary: 'Choose how you are told; what is not named stays' })
    .input(chooseWaysInput)
    .output(ways),
};
