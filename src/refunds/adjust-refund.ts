import { requirePermission, type Actor } from '../identity/actor.ts';
import { isOpen } from '../cases/case.ts';
import { inCase } from '../cases/in-case.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { AdjustRefundInput } from './adjusted.ts';
import { gives, requireOneGoodwill } from './one-goodwill.ts';
import { planRefundOpen } from './refund-plan.ts';
import { showOwed } from './show-owed.ts';

/**
 * A person says what the order does not know: lost value with its evidence, what delivery of the kept part would have
 * cost, postage, costs on top with their ground. What the law does not allow is left out and said. Goodwill needs no
 * return: a case without any other money gets a plan of it alone.
 */
export function adjustRefund(world: World, actor: Actor, input: AdjustRefundInput): Promise<void> {
  requirePermission(actor, 'record money');
  return inCase(world, actor, input, async (open) => {
    const { kase } = open;
    refuseIf(
      !isOpen(kase) ? 'wrong-stage' : kase.money !== null && kase.money !== 'planned' ? 'money-on-its-way' : null,
    );
    if (gives(input)) await requireOneGoodwill(open, 'part');
    const { delivery, valueLoss, returnCost, onTop } = input;
    const plan = await planRefundOpen(open, {
      because: 'adjusted',
      adjust: { delivery, valueLoss, returnCost, onTop },
      alone: Boolean(onTop?.length) && kase.procedure !== 'withdrawal',
    });
    refuseIf(plan ? null : 'sum-unknown');
    const owedNow = kase.money === null && kase.procedure !== 'withdrawal' && plan!.total > 0;
    if (owedNow || kase.money === 'planned') await showOwed(open);
    open.announce({
      type: 'case.refund-sum-changed',
      data: { planId: plan!.id, total: plan!.total, currency: plan!.currency },
    });
  });
}
