import { inCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { GiveGuaranteeInput } from './guarantee-inputs.ts';

/** How many months somebody guarantees a thing for, on top of the law: entered where a case shows that nobody wrote it down. */
export function giveGuarantee(world: World, actor: Actor, input: GiveGuaranteeInput): Promise<void> {
  requirePermission(actor, 'decide cases');
  const { orderLineId, months } = input;
  return inCase(world, actor, input, async ({ tx, kase, at, announce }) => {
    const { shopId } = kase;
    const line = await tx
      .selectFrom('orderLines')
      .select(['id', 'sku'])
      .where('shopId', '=', shopId)
      .where('orderId', '=', kase.orderId)
      .where('id', '=', orderLineId)
      .executeTakeFirst();
    if (!line) throw new Refusal('conflict', 'line-unknown');
    const key = input.for === 'line' ? { orderLineId, sku: null } : { orderLineId: null, sku: line.sku };
    if (input.for === 'sku' && !line.sku)
      throw new Refusal('invalid', 'line-without-sku', { fields: [{ field: 'for', reason: 'line-without-sku' }] });
    await tx
      .deleteFrom('givenGuarantees')
      .where('shopId', '=', shopId)
      .where((eb) => (key.sku ? eb('sku', '=', key.sku) : eb('orderLineId', '=', orderLineId)))
      .execute();
    if (months)
      await tx
        .insertInto('givenGuarantees')
        .values({
          shopId,
          id: newId(at),
          ...key,
          months,
          guarantor: input.guarantor ?? null,
          guarantorAddress: input.guarantorAddress ?? null,
          terms: input.terms ?? null,
          actDays: input.actDays ?? null,
          givenBy: actor.id ?? 'staff',
          at,
        })
        .execute();
    announce({ type: 'case.guarantee-given', data: { orderLineId, for: input.for, months } });
  });
}
