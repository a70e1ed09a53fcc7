import { inCase } from '../cases/in-case.ts';
import { readCase } from '../cases/read-case.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { newId } from '../kit/id.ts';
import type { Locale } from '../kit/locale.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { callOffOpen } from './call-off-refund.ts';
import { readPaidFacts } from './paid-facts.ts';
import { readVoucherChoice } from './read-voucher-choice.ts';
import { underWay } from './sql/attempts.ts';
import { choiceWords, refusalOfChoosing, refusalOfTakingBack, type VoucherChoice } from './voucher-choice.ts';

/**
 * The buyer chooses a voucher instead of money: by their own hand, with the words they read and the time kept. Nobody does
 * it for them; what they agree to on the telephone is the consent of one refund. A refund in money that was only
 * prepared makes way.
 */
export async function chooseVoucher(
  world: World,
  actor: Actor,
  { caseId, locale }: { caseId: string; locale: Locale },
): Promise<void> {
  if (actor.kind !== 'buyer' || actor.caseId !== caseId) throw new Refusal('missing', 'case');
  await inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase, at } = open;
    const facts = await readPaidFacts(tx, kase);
    if (facts.choice) return; // pressed twice
    const { policy } = await shopIn(tx, kase.shopId);
    refuseIf(refusalOfChoosing({ kase, offered: policy.offersVouchers, paid: facts.way, email: facts.email }));
    // What was only prepared in money makes way.
    const prepared = await underWay(tx, kase, 'owed');
    if (prepared) await callOffOpen(open, prepared);
    const months = policy.voucherMonths;
    const id = newId(at);
    await tx
      .insertInto('voucherChoices')
      .values({
        shopId: kase.shopId,
        id,
        caseId,
        words: choiceWords(wordsIn(locale), months),
        locale,
        months,
        chosenAt: at,
        takenBackAt: null,
      })
      .execute();
    open.announce({ type: 'case.voucher-chosen', data: { choiceId: id, months } });
  });
}

/** Money after all. Theirs to say, or the shop's to write down for them, until the code is made. */
export async function takeBackVoucherChoice(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<void> {
  requireBuyerOf(actor, caseId, 'record money');
  await inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase, at } = open;
    const choice = await readVoucherChoice(tx, kase);
    refuseIf(choice ? null : 'nothing-chosen');
    refuseIf(refusalOfTakingBack(kase));
    const attempt = await underWay(tx, kase, 'owed');
    if (attempt?.method === 'voucher') await callOffOpen(open, attempt);
    await tx
      .updateTable('voucherChoices')
      .set({ takenBackAt: at })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', choice!.id)
      .execute();
    open.announce({ type: 'case.voucher-choice-taken-back', data: { choiceId: choice!.id } });
  });
}

/** What a buyer may do about it, and what they did. For their page and for the desk. */
export async function findVoucherChoice(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<{ choice: VoucherChoice | null; months: number; choose: string | null; takeBack: string | null }> {
  requireBuyerOf(actor, caseId, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const kase = found(await readCase(tx, shopId, caseId), 'case');
    const { policy } = await shopIn(tx, shopId);
    const { choice, way: paid, email } = await readPaidFacts(tx, kase);
    return {
      choice,
      months: policy.voucherMonths,
      choose: refusalOfChoosing({ kase, offered: policy.offersVouchers, paid, email }),
      takeBack: choice ? refusalOfTakingBack(kase) : 'nothing-chosen',
    };
  });
}
