import { z } from 'zod';

import { roles } from '../../identity/permissions.ts';
import { createKeyInput } from '../../identity/staff-inputs.ts';
import { route } from './route.ts';

const key = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  createdBy: z.uuid().nullable(),
  createdAt: z.date(),
  usedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
});
const tags = ['API keys'];

export const keysContract = {
  list: route('GET', '/api-keys', { tags, summary: 'The keys of the shop, never their tokens' }).output(
    z.object({ items: z.array(key) }),
  ),
  create: route('POST', '/api-keys', {
    tags,
    summary: 'A new key; its token is told here and never again',
    successStatus: 201,
  })
    .input(createKeyInput)
    .output(z.object({ key, token: z.string() })),
  revoke: route('DELETE', '/api-keys/{keyId}', {
    tags,
    summary: 'From the next request on it opens nothing',
    successStatus: 204,
  })
    .input(z.object({ keyId: z.uuid() }))
    .output(z.void()),
};
