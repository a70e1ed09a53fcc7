import { forgetCase, keepActivity, readActivity } from '../cases/forget-case.ts';
import { forgetCaseText } from '../cases/index-case-text.ts';
import { withCase } from '../cases/in-case.ts';
import { forgetPerson } from '../customers/forget-person.ts';
import { readPerson } from '../customers/person-of.ts';
import { forgetVouchers } from '../vouchers/forget-vouchers.ts';
import { forgetDecisions } from '../decisions/forget-decisions.ts';
import { forgetFiles, removeBytesOfCase } from '../files/forget-files.ts';
import { system, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { forgetMessages, mailsWait } from '../messages/forget-messages.ts';
import { forgetBuyerOfOrder, forgetContactOfOrder } from '../orders/forget-order.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { forgetTransfers } from '../bank/forget-transfers.ts';
import { forgetRefunds } from '../refunds/forget-refunds.ts';
import { forgetRecovery } from '../recovery/forget-recovery.ts';
import { forgetReturns } from '../returns/forget-returns.ts';
import { removeExports } from './remove-exports.ts';
import { planErasure, type ErasurePart } from './plan-erasure.ts';
import { readErasureFacts } from './sql/erasure-facts.ts';
import { holdPart, settlePart } from './sql/erasure-rows.ts';

interface Wish {
  readonly shopId: string;
  readonly erasureId: string;
}

/**
 * Erases of one wish what may go today. The plan is made anew from today's facts, so it does not matter how often, or how
 * late, this runs. Each part is a transaction of its own: interrupted, the next run goes on.
 */
export async function carryOutErasure(world: World, { shopId, erasureId }: Wish): Promise<void> {
  const actor = system(shopId, 'erasure');
  const wish = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('erasures')
      .select(['customerId', 'at', 'doneAt', 'byName'])
      .where('shopId', '=', shopId)
      .where('id', '=', erasureId)
      .executeTakeFirst(),
  );
  if (!wish || wish.doneAt) return;
  const { parts, members, customerId } = await inShop(world, shopId, async (tx) => {
    const { zone } = await shopIn(tx, shopId);
    const person = await readPerson(tx, shopId, wish.customerId);
    const of = { shopId, customerId: person.id, members: person.members, today: world.todayIn(zone), zone };
    return {
      parts: planErasure(await readErasureFacts(tx, { ...of, before: wish.at })),
      members: person.members,
      customerId: person.id,
    };
  });

  let waiting = false;
  for (const part of parts.filter(({ kind }) => kind !== 'person')) {
    const held =
      part.kind === 'case'
        ? await eraseCase(world, actor, { erasureId, part })
        : await eraseOrder(world, { shopId, erasureId, part });
    waiting ||= held;
  }
  const person = parts.find(({ kind }) => kind === 'person');
  if (person?.now === 'everything') await removeExports(world, shopId, members);
  await inShop(world, shopId, async (tx) => {
    if (person?.now === 'everything') {
      await forgetPerson(tx, shopId, members, world.now());
      await settlePart(tx, { shopId, erasureId, part: person, at: world.now() });
    } else if (person) {
      await holdPart(tx, { shopId, erasureId, part: person });
      waiting = true;
    }
    if (waiting) return;
    await tx
      .updateTable('erasures')
      .set({ doneAt: world.now(), reason: '' })
      .where('shopId', '=', shopId)
      .where('id', '=', erasureId)
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'customer.erased', data: { customerId, erasureId } }]);
  });
}

/** True when something of it stays for now. */
async function eraseCase(
  world: World,
  actor: Actor,
  { erasureId, part }: { erasureId: string; part: ErasurePart },
): Promise<boolean> {
  const { shopId } = actor;
  if (part.now !== 'everything') {
    await inShop(world, shopId, (tx) => holdPart(tx, { shopId, erasureId, part }));
    return true;
  }
  await removeBytesOfCase(world, shopId, part.id);
  return inShop(world, shopId, async (tx) => {
    const before = await readActivity(tx, shopId, part.id);
    const erased = await withCase(world, tx, actor, { caseId: part.id }, async (open) => {
      if (await mailsWait(open)) return false;
      await forgetCase(open);
      await forgetMessages(open);
      await forgetCaseText(tx, shopId, part.id);
      await forgetFiles(tx, shopId, part.id, open.at);
      await forgetReturns(open);
      await forgetRecovery(open);
      await forgetRefunds(open);
      await forgetTransfers(open);
      await forgetDecisions(open);
      await forgetVouchers(open);
      open.announce({ type: 'case.erased', data: { erasureId } });
      return true;
    });
    if (!erased) {
      await holdPart(tx, { shopId, erasureId, part: { ...part, why: 'mail-waits', until: null } });
      return true;
    }
    if (before) await keepActivity(tx, shopId, part.id, before.activeAt);
    await settlePart(tx, { shopId, erasureId, part, at: world.now() });
    return false;
  });
}

const eraseOrder = (world: World, { shopId, erasureId, part }: Wish & { part: ErasurePart }): Promise<boolean> =>
  inShop(world, shopId, async (tx) => {
    const order = { shopId, orderId: part.id, at: world.now() };
    if (part.now === 'everything') {
      await forgetBuyerOfOrder(tx, order);
      await settlePart(tx, { shopId, erasureId, part, at: world.now() });
      return false;
    }
    if (part.now === 'contact') await forgetContactOfOrder(tx, order);
    await holdPart(tx, { shopId, erasureId, part });
    return true;
  });
