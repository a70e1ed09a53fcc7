import { requirePermission, system, type Actor } from '../identity/actor.ts';
import { findLedger } from '../guarantees/find-ledger.ts';
import { insertLetter, storeLetter } from '../files/keep-letter.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { decisionPdf } from '../letters/decision-pdf.ts';
import { readMailing, type Mailing } from '../messages/mailing.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { choiceText } from './choice-told.ts';
import { decisionOf } from './decision-letter.ts';
import { findSettlement } from './find-settlement.ts';
import type { PrintInput } from './print-inputs.ts';

/** A decision as a document: what the mail says, for paper. The same decision and address make the same bytes. */
export async function decisionDocument(
  world: World,
  mailing: Mailing,
  decisionId: string,
  recipient: readonly string[],
) {
  const { shop, kase, words, frame } = mailing;
  const { decisions } = await findSettlement(world, system(shop.id, 'letter'), { caseId: kase.id });
  const decided = found(
    decisions.find(({ id }) => id === decisionId),
    'decision',
  );
  const props = decisionOf(mailing, {
    ...decided,
    decidedOn: decided.answeredOn,
    author: decided.decidedBy ?? frame.brand.name,
    choice: choiceText(world, kase.locale, decided.answeredOn),
    ledger: await findLedger(world, system(shop.id, 'letter'), { caseId: kase.id }),
  });
  const nth = decisions.indexOf(decided);
  const name = [kase.number, decided.answeredOn, nth > 0 ? nth + 1 : null, recipient.length ? 'post' : null]
    .filter((part) => part !== null)
    .join('-');
  return {
    props,
    document: {
      name: `${name}.pdf`,
      bytes: await decisionPdf(words, {
        ...props,
        recipient,
        madeAt: decided.at,
        window: shop.policy.envelopeWindow,
      }),
    },
  };
}

/** The decision on paper, the address where the envelope's window shows it. It waits on the case to be posted. */
export async function printDecision(world: World, actor: Actor, input: PrintInput): Promise<{ fileId: string }> {
  requirePermission(actor, 'answer buyers');
  const { shopId } = actor;
  const { caseId, decisionId } = input;
  const mailing = await readMailing(world, shopId, caseId);
  const recipient = input.recipient ?? (await inShop(world, shopId, (tx) => addressOf(tx, mailing)));
  if (recipient.length === 0)
    throw new Refusal('invalid', 'no-address', { fields: [{ field: 'recipient', reason: 'required' }] });
  const { document } = await decisionDocument(world, mailing, decisionId, recipient);
  const kept = await storeLetter(world, shopId, document.name, document.bytes);
  await inShop(world, shopId, (tx) => insertLetter(tx, shopId, caseId, kept, world.now()));
  return { fileId: kept.fileId };
}

/** Name and address for the envelope: where the order went, else where its bill did. Empty when nobody knows. */
export async function addressOf(tx: Tx, { shop, kase }: Mailing): Promise<string[]> {
  if (!kase.orderId) return [];
  const order = await tx
    .selectFrom('orders')
    .select(['deliveryAddress', 'billingAddress'])
    .where('shopId', '=', shop.id)
    .where('id', '=', kase.orderId)
    .executeTakeFirst();
  const address = (order?.deliveryAddress ?? order?.billingAddress) as Partial<Record<string, string>> | null;
  if (!address?.['street'] || !address['city']) return [];
  const abroad = address['country'] && address['country'] !== shop.country ? address['country'] : null;
  return [
    kase.contact.name ?? address['name'],
    address['company'],
    address['street'],
    [address['postcode'], address['city']].filter(Boolean).join(' '),
    abroad && (new Intl.DisplayNames([kase.locale], { type: 'region' }).of(abroad) ?? abroad),
  ].filter((line): line is string => Boolean(line));
}

/** The same for the desk, to be looked over before it is printed. */
export async function findPostalAddress(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<string[]> {
  requirePermission(actor, 'read cases');
  const mailing = await readMailing(world, actor.shopId, caseId);
  return inShop(world, actor.shopId, (tx) => addressOf(tx, mailing));
}
