import { submitCase } from '../cases/submit-case.ts';
import { withCase } from '../cases/in-case.ts';
import { statementInput } from '../cases/statement-inputs.ts';
import { readBuyersOrder } from '../orders/buyers-order.ts';
import { channelIn } from '../channels/find-channel.ts';
import { requirePermission, system, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { buyersContact } from './buyers-contact.ts';
import { findSlip, type Slip } from './find-slip.ts';
import { caseWaitingForGoods } from './waiting-for-goods.ts';
import type { OpenSlip } from './slip-inputs.ts';

export interface OpenedSlip {
  readonly caseId: string;
  readonly number: string;
  /** 'opened': the slip was the statement; 'joined': the buyer had declared it by the form too; 'known': scanned before. */
  readonly how: 'opened' | 'joined' | 'known';
}

/**
 * A slip came back with the goods. Its printed sentence is a withdrawal in any unequivocal form (UPK 30(1)), received
 * the day the parcel is opened: the case and its acknowledgement begin with the scan, once, however often and from
 * however many benches it is scanned. A buyer who filled in the form as well has one case, not two.
 */
export async function openSlip(world: World, actor: Actor, input: OpenSlip): Promise<OpenedSlip> {
  requirePermission(actor, 'record goods');
  const { shopId } = actor;
  const slip = found(await findSlip(world, actor, input), 'slip');
  if (slip.caseId) return { caseId: slip.caseId, number: slip.caseNumber!, how: 'known' };

  const orderId = slip.orderId!;
  const { order, locale } = await inShop(world, shopId, async (tx) => ({
    order: found(await readBuyersOrder(tx, shopId, orderId), 'order'),
    locale: (await channelIn(tx, shopId, slip.channelId)).defaultLocale,
  }));
  const wholeOrder = input.lines.length === 0;
  let how: OpenedSlip['how'] = 'opened';
  const { caseId, number } = await submitCase(
    world,
    system(shopId, 'slip-scanned'), // the buyer's word, on paper: whoever scans it need not be one who answers buyers
    statementInput.parse({
      kind: 'withdrawal',
      channelId: slip.channelId,
      locale,
      contact: buyersContact(order.contact),
      orderId,
      wholeOrder,
      lines: input.lines,
      issue: 'changed_mind',
      demand: 'refund',
    }),
    {
      elsewhere: { medium: 'letter', ...(input.declaredAt && { declaredAt: input.declaredAt }) },
      once: {
        async caseOf(tx) {
          const held = await lockSlip(tx, shopId, slip.id);
          if (held) {
            how = 'known';
            return held;
          }
          const waiting = await caseWaitingForGoods(tx, shopId, orderId);
          if (!waiting) return null;
          how = 'joined';
          await opened(world, tx, actor, slip, waiting.id);
          return waiting.id;
        },
        keep: (tx, kase) => opened(world, tx, actor, slip, kase),
      },
    },
  );
  return { caseId, number, how };
}

async function lockSlip(tx: Tx, shopId: string, slipId: string): Promise<string | null> {
  const { caseId } = await tx
    .selectFrom('returnSlips')
    .select('caseId')
    .where('shopId', '=', shopId)
    .where('id', '=', slipId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return caseId;
}

async function opened(world: World, tx: Tx, actor: Actor, slip: Slip, caseId: string): Promise<void> {
  await tx
    .updateTable('returnSlips')
    .set({ caseId, openedAt: world.now() })
    .where('shopId', '=', actor.shopId)
    .where('id', '=', slip.id)
    .execute();
  await withCase(world, tx, actor, { caseId }, async (open) =>
    open.announce({ type: 'case.slip-scanned', data: { slipId: slip.id, orderId: slip.orderId } }),
  );
}
