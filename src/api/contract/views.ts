import { z } from 'zod';

import { caseFilters } from '../../cases/case-list.ts';
import { arrangeViewsInput, savedViewInput } from '../../cases/saved-view-inputs.ts';
import { route } from './route.ts';

const tags = ['Views'];
const onView = z.object({ viewId: z.uuid() });
const counted = { count: z.number(), more: z.boolean().describe('there are others beyond `count`') };

const view = z.object({
  id: z.uuid(),
  name: z.string(),
  shared: z.boolean(),
  mayChange: z.boolean(),
  filters: caseFilters,
});

export const viewsContract = {
  list: route('GET', '/views', { tags, summary: "The person's own views and the shop's" }).output(
    z.object({ items: z.array(view) }),
  ),
  create: route('POST', '/views', { tags, summary: 'Keep filters under a name', successStatus: 201 })
    .input(savedViewInput)
    .output(view),
  update: route('PUT', '/views/{viewId}', { tags, summary: 'Rename it, share it, or change what it shows' })
    .input(savedViewInput.extend({ viewId: z.uuid() }))
    .output(view),
  arrange: route('POST', '/views/order', { tags, summary: 'The order in the sidebar', successStatus: 204 })
    .input(arrangeViewsInput)
    .output(z.void()),
  remove: route('DELETE', '/views/{viewId}', { tags, summary: 'Take it away; the cases stay' })
    .input(onView)
    .output(z.void()),
  restore: route('POST', '/views/{viewId}/restoration', {
    tags,
    summary: 'Bring back what was removed',
    successStatus: 204,
  })
    .input(onView)
    .output(z.void()),
  counts: route('GET', '/views/counts', { tags, summary: 'How many cases each holds, up to 999' }).output(
    z.object({ items: z.array(z.object({ id: z.uuid(), ...counted })) }),
  ),
  matching: route('GET', '/cases/matching', { tags, summary: 'How many cases filters hold, up to 50,000' })
    .input(caseFilters)
    .output(z.object(counted)),
};
