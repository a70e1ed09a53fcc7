import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { promiseTerms, type PromiseTerms } from '../law/promise-terms.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ChangePromises } from './promise-inputs.ts';

/** Changes working hours or promised answers. What was promised before stands: clocks that run keep their end. */
export function changePromises(world: World, actor: Actor, { channelId, ...parts }: ChangePromises): Promise<void> {
  requirePermission(actor, 'change promises');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const before = channelId
      ? tx.selectFrom('channels').select('promises').where('shopId', '=', shopId).where('id', '=', channelId)
      : tx.selectFrom('shops').select('promises').where('id', '=', shopId);
    const row = found(await before.forUpdate().executeTakeFirst(), channelId ? 'channel' : 'shop');
    const terms = changed(promiseTerms.parse(row.promises), parts);
    const promises = JSON.stringify(terms);
    if (channelId)
      await tx
        .updateTable('channels')
        .set({ promises })
        .where('shopId', '=', shopId)
        .where('id', '=', channelId)
        .execute();
    else await tx.updateTable('shops').set({ promises }).where('id', '=', shopId).execute();
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'promises-changed', data: { channelId, parts: Object.keys(parts) } },
    ]);
  });
}

const changed = (
  before: PromiseTerms,
  { hours, answers, remedies }: Omit<ChangePromises, 'channelId'>,
): PromiseTerms => ({
  ...(hours === undefined ? before.hours && { hours: before.hours } : hours && { hours }),
  ...(answers === undefined ? before.answers && { answers: before.answers } : answers && { answers }),
  ...(remedies === undefined ? before.remedies && { remedies: before.remedies } : remedies && { remedies }),
});
