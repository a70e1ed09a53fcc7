import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { inCase } from './in-case.ts';

/** What may be added once a statement is in. All of it optional, none of it changes the statement. */

/** Why, as a code of the form; the buyer never has to say. */
export function giveReason(
  world: World,
  actor: Actor,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<void> {
  requireBuyerOf(actor, caseId, 'open a case');
  return inCase(world, actor, { caseId }, async (open) =>
    open.announce({ type: 'case.reason-given', data: { reason } }),
  );
}

/** Where money may go when the way it came cannot be used (GD-MIN). The number stays out of the history. */
export function givePayoutAccount(
  world: World,
  actor: Actor,
  { caseId, account }: { caseId: string; account: string },
): Promise<void> {
  requireBuyerOf(actor, caseId, 'record money');
  return inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase } = open;
    await tx
      .updateTable('cases')
      .set({ payoutAccount: account })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', kase.id)
      .execute();
    open.announce({ type: 'case.account-given' });
  });
}

/** Consent to be asked about satisfaction by mail (PKE 398): optional, versioned, as easy to take back as to give. */
export async function giveSurveyConsent(
  world: World,
  actor: Actor,
  { caseId, version, locale, given }: { caseId: string; version: string; locale: 'pl' | 'en'; given: boolean },
): Promise<void> {
  requireBuyerOf(actor, caseId, 'open a case');
  const { shopId } = actor;
  await inShop(world, shopId, async (tx) => {
    if (!given) {
      await tx
        .updateTable('consents')
        .set({ withdrawnAt: world.now() })
        .where('shopId', '=', shopId)
        .where('caseId', '=', caseId)
        .where('kind', '=', 'survey')
        .where('withdrawnAt', 'is', null)
        .execute();
      return;
    }
    const kase = await tx
      .selectFrom('cases')
      .select('customerId')
      .where('shopId', '=', shopId)
      .where('id', '=', caseId)
      .executeTakeFirst();
    await tx
      .insertInto('consents')
      .values({
        shopId,
        id: newId(world.now()),
        caseId,
        customerId: kase?.customerId ?? null,
        kind: 'survey',
        version,
        locale,
        source: 'form',
        givenAt: world.now(),
        withdrawnAt: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['shopId', 'caseId', 'kind']).where('withdrawnAt', 'is', null).doNothing(),
      )
      .execute();
  });
}
