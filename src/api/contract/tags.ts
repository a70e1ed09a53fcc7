import { z } from 'zod';

import { listTagsInput, tagInput } from '../../cases/tag-inputs.ts';
import { route } from './route.ts';

const tag = z.object({ id: z.uuid(), name: z.string(), color: z.string(), archived: z.boolean() });
const ofTag = z.object({ tagId: z.uuid() });
const tags = ['Tags'];

export const tagsContract = {
  list: route('GET', '/tags', { tags, summary: "The shop's tags, with how many cases carry each" })
    .input(listTagsInput)
    .output(z.object({ items: z.array(tag.extend({ uses: z.number() })) })),
  create: route('POST', '/tags', { tags, summary: 'A new tag', successStatus: 201 }).input(tagInput).output(tag),
  update: route('PUT', '/tags/{tagId}', { tags, summary: 'Another name or colour' })
    .input(tagInput.extend({ tagId: z.uuid() }))
    .output(tag),
  archive: route('DELETE', '/tags/{tagId}', { tags, summary: 'Take it out of use; cases keep it' })
    .input(ofTag)
    .output(z.void()),
  restore: route('POST', '/tags/{tagId}/restoration', {
    tags,
    summary: 'Back in use after it was archived',
    successStatus: 204,
  })
    .input(ofTag)
    .output(z.void()),
};
