import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { isOpen } from './case.ts';
import { cancelCase } from './end-case.ts';
import { inCase } from './in-case.ts';

export interface TestCase {
  readonly id: string;
  readonly number: string;
  readonly openedAt: Date;
}

/** Test cases that are still about, newest first. */
export const listTests = (world: World, shopId: string): Promise<TestCase[]> =>
  inShop(world, shopId, (tx) =>
    tx
      .selectFrom('cases')
      .select(['id', 'number', 'openedAt'])
      .where('shopId', '=', shopId)
      .where('test', '=', true)
      .where('spamAt', 'is', null)
      .orderBy('openedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute(),
  );

/**
 * Takes the shop's own tests off its lists: their clocks stop, their goods are free again, no mail leaves any more. Nothing
 * is deleted, since no history ever is; what is left is found among spam, marked as a test.
 */
export async function putAwayTests(world: World, actor: Actor): Promise<number> {
  requirePermission(actor, 'change the shop');
  const tests = await listTests(world, actor.shopId);
  for (const { id } of tests)
    await inCase(world, actor, { caseId: id }, async (open) => {
      const { tx, kase, at } = open;
      if (kase.spamAt) return; // somebody else did it a moment ago
      if (isOpen(kase)) await cancelCase(open);
      await tx
        .updateTable('cases')
        .set({
          spamAt: at,
          spamBecause: 'test',
          unread: false,
          snoozedFor: null,
          snoozedUntil: null,
          snoozedAt: null,
        })
        .where('shopId', '=', kase.shopId)
        .where('id', '=', kase.id)
        .execute();
      open.announce({ type: 'case.test-put-away' });
    });
  return tests.length;
}
