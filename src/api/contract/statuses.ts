import { z } from 'zod';

import { stages } from '../../cases/case.ts';
import { arrangeStatusesInput, statusInput } from '../../cases/status-inputs.ts';
import { route } from './route.ts';

const status = z.object({
  id: z.uuid(),
  namePl: z.string(),
  nameEn: z.string(),
  color: z.string(),
  stage: z.enum(stages),
  visible: z.boolean(),
  position: z.number(),
});
const tags = ['Statuses'];

export const statusesContract = {
  list: route('GET', '/statuses', { tags, summary: "The shop's own statuses" }).output(
    z.object({ items: z.array(status) }),
  ),
  create: route('POST', '/statuses', { tags, summary: 'A new status', successStatus: 201 })
    .input(statusInput)
    .output(status),
  update: route('PUT', '/statuses/{statusId}', { tags, summary: 'Change a status' })
    .input(statusInput.extend({ statusId: z.uuid() }))
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
  archive: route('DELETE', '/statuses/{statusId}', { tags, summary: 'Take it out of use; cases keep it' })
    .input(z.object({ statusId: z.uuid() }))
    .output(z.void()),
};
