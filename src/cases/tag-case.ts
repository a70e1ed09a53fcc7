import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { inCase, type OpenCase } from './in-case.ts';
import type { tagCaseInput } from './sorting-inputs.ts';

type Tagging = Pick<z.input<typeof tagCaseInput>, 'add' | 'remove'>;

/** Puts tags on a case and takes others off. What is so already stays so, and is not told twice. */
export function tagCase(world: World, actor: Actor, input: z.input<typeof tagCaseInput>): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, (open) => tagOpen(open, input));
}

/** The same on a case that is open already. */
export async function tagOpen(
  open: OpenCase,
  { add = [], remove = [] }: Tagging,
  /** An undo gives back a tag that went out of use since: the cases that carry it keep it. */
  { archivedToo = false }: { archivedToo?: boolean } = {},
): Promise<void> {
  const { tx, kase } = open;
  const wanted = [...new Set(add)].filter((tagId) => !remove.includes(tagId));
  if (wanted.length) {
    const all = tx.selectFrom('tags').select('id').where('shopId', '=', kase.shopId).where('id', 'in', wanted);
    const known = await (archivedToo ? all : all.where('archivedAt', 'is', null)).execute();
    found(known.length === wanted.length || null, 'tag');
  }
  const added = wanted.length
    ? await tx
        .insertInto('caseTags')
        .values(wanted.map((tagId) => ({ shopId: kase.shopId, caseId: kase.id, tagId })))
        .onConflict((conflict) => conflict.doNothing())
        .returning('tagId')
        .execute()
    : [];
  const removed = remove.length
    ? await tx
        .deleteFrom('caseTags')
        .where('shopId', '=', kase.shopId)
        .where('caseId', '=', kase.id)
        .where('tagId', 'in', [...remove])
        .returning('tagId')
        .execute()
    : [];
  if (added.length === 0 && removed.length === 0) return;
  open.announce({
    type: 'case.tagged',
    data: { added: added.map(({ tagId }) => tagId), removed: removed.map(({ tagId }) => tagId) },
  });
}
