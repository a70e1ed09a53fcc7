import { toldGuarantees } from '../../../decisions/told-guarantees.ts';
import { dayIn } from '../../../kit/day.ts';
import { fillText } from '../../../law/texts.ts';
import { isProtected } from '../../../law/vocabulary.ts';
import type { CasePageProps } from '../../pages/case/case-props.ts';
import type { CaseVisit } from '../../visit/case-visit.ts';
import type { CaseFacts } from './show-case.ts';

/** Whose guarantee the claim is about, as its letter says it; null on every other road. */
export function guaranteeOf({ kase, shop, channel }: CaseVisit, { ledger }: CaseFacts): CasePageProps['guarantee'] {
  if (kase.procedure !== 'guarantee') return null;
  const { legal } = shop;
  const address = [legal.street, [legal.postcode, legal.city].filter(Boolean).join(' ')].filter(
    (line) => line !== undefined,
  );
  const guarantees = toldGuarantees(kase.procedure, { name: legal.name ?? channel.name, address }, ledger);
  const on = dayIn(shop.zone, kase.statement.receivedAt);
  const rights = isProtected(kase.capacity) ? fillText('guarantee-leaves-rights', kase.locale, on) : null;
  return guarantees.length || rights ? { guarantees, rights } : null;
}
