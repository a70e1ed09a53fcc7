import { createKey } from '../../identity/create-key.ts';
import { listKeys } from '../../identity/list-keys.ts';
import { revokeKey } from '../../identity/revoke-key.ts';
import { member } from './base.ts';

export const keysHandlers = {
  list: member.keys.list.handler(async ({ context: { world, actor } }) => ({ items: await listKeys(world, actor) })),
  create: member.keys.create.handler(({ context: { world, actor }, input }) => createKey(world, actor, input)),
  revoke: member.keys.revoke.handler(({ context: { world, actor }, input }) => revokeKey(world, actor, input)),
};
