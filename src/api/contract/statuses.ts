import { z } from 'zod';

import { stages } from '../../cases/case.ts';
import { arrangeStatusesInput, statusFields, statusInput, wholeMail } from '../../cases/status-inputs.ts';
import { route } from './route.ts';

const status = z.object({
  id: z.uuid(),
  namePl: z.string(),
  nameEn: z.string(),
  color: z.string(),
  stage: z.enum(stages),
  visible: z.boolean(),
  position: z.number(),
  mail: z.enum(['none', 'standard', 'own']),
  mailPl: z.string().nullable(),
  mailEn: z.string().nullable(),
});
const mailShown = z.object({ subject: z.string(), text: z.string() });
const tags = ['Statuses'];

export const statusesContract = {
  list: route('GET', '/statuses', { tags, summary: "The shop's own statuses" }).output(
    z.object({ items: z.array(status) }),
  ),
  create: route('POST', '/statuses', { tags, summary: 'A new status', successStatus: 201 })
    .input(statusInput)
    .output(status),
  update: route('PUT', '/statuses/{statusId}', { tags, summary: 'Change a status' })
    .input(statusFields.extend({ statusId: z.uuid() }).superRefine(wholeMail))
    .output(status),
  arrange: route('POST', '/statuses/order', { tags, summary: 'The order they are offered in', successStatus: 204 })
    .input(arrangeStatusesInput)
    .output(z.void()),
  restore: route('POST', '/statuses/{statusId}/restoration', {
    tags,
    summary: 'Back in use after it was archived',
    successStatus: 204,
  })
    .input(z.object({ statusId: z.uuid() }))
    .output(z.void()),
  previewMail: route('POST', '/statuses/mail-preview', {
    tags,
    summary: 'The mail a status sends, as the buyer gets it',
  })
    .input(statusFields.pick({ namePl: true, nameEn: true, mail: true, mailPl: true, mailEn: true }))
    .output(z.object({ pl: mailShown.nullable(), en: mailShown.nullable() })),
  archive: route('DELETE', '/statuses/{statusId}', { tags, summary: 'Take it out of use; cases keep it' })
    .input(z.object({ statusId: z.uuid() }))
    .output(z.void()),
};
