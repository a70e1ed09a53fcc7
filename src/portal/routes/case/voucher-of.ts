import { dayIn } from '../../../kit/day.ts';
import type { World } from '../../../platform/world.ts';
import { findVoucherChoice } from '../../../refunds/choose-voucher.ts';
import { choiceWords } from '../../../refunds/voucher-choice.ts';
import { findVouchersOfCase } from '../../../vouchers/list-vouchers.ts';
import type { VouchersOnPage } from '../../pages/case/voucher-card.tsx';
import type { CaseVisit } from '../../visit/case-visit.ts';

/** The choice between money and a voucher, while it is theirs, and the vouchers they were sent. */
export async function voucherOf(
  world: World,
  { actor, caseId, shop, base, frame }: CaseVisit,
): Promise<VouchersOnPage> {
  const { words } = frame;
  const { choice, months, choose, takeBack } = await findVoucherChoice(world, actor, { caseId });
  const given = await findVouchersOfCase(world, actor, { caseId });
  return {
    offer: choice || choose ? null : choiceWords(words, months),
    chosen: choice && takeBack === null ? { at: words.instant(choice.chosenAt, shop.zone), words: choice.words } : null,
    given: given.map(({ id, value, left, currency, validUntil, standing, codeEnd, issuedAt }) => ({
      id,
      standing: standing === 'active' && left < value ? 'part' : standing,
      value: { amount: value, currency },
      left: { amount: left, currency },
      until: validUntil,
      end: codeEnd,
      mailedOn: dayIn(shop.zone, issuedAt),
    })),
    action: `${base}/voucher`,
  };
}
