import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { newId, newToken } from '../kit/id.ts';
import { emailKey, nameKey, orderNumberKey, phoneKey } from '../customers/normal-forms.ts';
import { chainEvents, digestOf } from '../platform/events.ts';
import type { Tx } from '../platform/db.ts';
import { afterCommit, inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { assigneeOfNew } from './assign-by-rules.ts';
import { addCaseToken } from './case-tokens.ts';
import { lockDraft, markSent } from './form-drafts.ts';
import { nextClock } from './next-clock.ts';
import { insertCase } from './sql/submit.ts';
import type { ReceivedElsewhere, StatementInput } from './statement-inputs.ts';
import { wordingOf } from './statement-wording.ts';
import { findNamedOrder, lockClaimedOrder, readReceivingChannel } from './submission-facts.ts';
import { workOut, type Submission } from './submission.ts';

export interface Submitted {
  readonly caseId: string;
  readonly number: string;
  /** The secret of the case page; shown once, kept as a hash. */
  readonly token: string;
  readonly receivedAt: Date;
}

/** Paper or a message that is one case however often it comes: asked, under a lock, before the case is written, and told of it after. */
export interface Once {
  caseOf(tx: Tx): Promise<string | null>;
  keep(tx: Tx, caseId: string): Promise<void>;
}

/**
 * Takes a statement and opens its case. Never refuses what a buyer declares: an unknown order, a late date,
 * a quantity too many are stored and flagged. Legal time is the server's (WF-TIMELY), unless staff or an
 * integrator say how it reached the shop earlier.
 */
export async function submitCase(
  world: World,
  actor: Actor,
  input: StatementInput,
  {
    elsewhere,
    draftId,
    once,
    neverCollected,
  }: { elsewhere?: ReceivedElsewhere | undefined; draftId?: string; once?: Once; neverCollected?: boolean } = {},
): Promise<Submitted> {
  if (actor.kind !== 'buyer') requirePermission(actor, 'open a case');
  const at = world.now();
  const receivedAt = earliest(at, elsewhere?.receivedAt);
  const times = { receivedAt, declaredAt: earliest(receivedAt, elsewhere?.declaredAt) };
  const { shopId } = actor;
  const words = wordsIn(input.locale);

  return inShop(world, shopId, async (tx) => {
    const before = once ? await once.caseOf(tx) : draftId ? await lockDraft(tx, shopId, draftId) : null;
    if (before) return sentBefore(tx, shopId, before, at);
    const { shop, channel } = found(await readReceivingChannel(tx, shopId, input.channelId, at), 'channel');
    const keys = keysOf(input);
    const orderId =
      input.orderId ?? (await findNamedOrder(tx, shopId, channel.id, { number: keys.order, email: keys.email }));
    const order = orderId ? found(await lockClaimedOrder(tx, shopId, orderId), 'order') : null;
    const orderNumber = order?.number ?? input.orderNumber ?? null;
    const submission = workOut(
      input,
      times,
      shop,
      channel,
      order,
      {
        whole: orderNumber ? words.t('cases.whole-order', { number: orderNumber }) : words.t('cases.whole-purchase'),
        question: words.t('cases.no-order'),
      },
      neverCollected,
    );

    const assigned = assigneeOfNew(input, submission, channel, order);
    const caseId = newId(at);
    const statementId = newId(at);
    const wording = wordingOf(words, input, {
      shopName: shop.legal.name ?? shop.name,
      orderNumber,
      lines: submission.lines,
      currency: order?.currency ?? 'PLN',
      declaredAt: times.declaredAt,
      zone: shop.zone,
      neverCollected,
    });
    const { salt, digest } = digestOf({ content: input, wording });
    const { token, hash } = newToken(shopId);

    const { rows: events } = chainEvents(
      shopId,
      caseId,
      { seq: 0, hash: null },
      { kind: actor.kind, id: actor.id },
      at,
      [
        {
          type: 'case.submitted',
          digest,
          data: {
            statementId,
            channelId: channel.id,
            medium: actor.kind === 'buyer' ? 'form' : (elsewhere?.medium ?? 'api'),
            procedure: submission.procedure,
            because: submission.because,
            issue: input.issue,
            demand: input.demand ?? null,
            flags: submission.flags,
            clocks: submission.clocks.map(({ rule, deadline }) => ({ rule, deadline })),
          },
        },
        { type: 'case.assigned', data: { assigneeId: assigned.staffId, ...assigned.because } },
      ],
    );

    const number = await insertCase(tx, {
      shopId,
      caseId,
      statementId,
      channelId: channel.id,
      casePrefix: channel.casePrefix,
      orderId: order?.id ?? null,
      test: order?.test ?? false,
      orderNumber,
      assigneeId: assigned.staffId,
      medium: actor.kind === 'buyer' ? 'form' : (elsewhere?.medium ?? 'api'),
      input,
      wording,
      salt,
      times,
      at,
      submission,
      summary: submission.lines
        .map((line) => (line.quantity > 1 ? `${line.quantity} × ${line.name}` : line.name))
        .join(', ')
        .slice(0, 300),
      preview: (input.description ?? '').slice(0, 300),
      keys: { ...keys, order: keyOf(orderNumberKey, orderNumber) },
      newCustomerId: newId(at),
      tokenHash: hash,
      events,
      next: nextClock(ticking(submission), at),
    });
    if (draftId) await markSent(tx, shopId, draftId, caseId);
    await once?.keep(tx, caseId);
    afterCommit(tx, world.nudgeRelay);
    return { caseId, number, token, receivedAt };
  });
}

/** A second click, a refresh, Back: the form was sent already, and is the one case it was. */
async function sentBefore(tx: Tx, shopId: string, caseId: string, at: Date): Promise<Submitted> {
  const kase = await tx
    .selectFrom('cases as k')
    .innerJoin('statements as s', (join) => join.onRef('s.shopId', '=', 'k.shopId').onRef('s.id', '=', 'k.statementId'))
    .select(['k.number', 's.receivedAt'])
    .where('k.shopId', '=', shopId)
    .where('k.id', '=', caseId)
    .executeTakeFirstOrThrow();
  return { caseId, ...kase, token: await addCaseToken(tx, shopId, caseId, at) };
}

/** By what a case is found, in the forms in which keys are compared. */
const keysOf = ({ contact, orderNumber }: StatementInput) => ({
  name: keyOf(nameKey, contact.name),
  email: keyOf(emailKey, contact.email),
  phone: keyOf(phoneKey, contact.phone),
  order: keyOf(orderNumberKey, orderNumber),
});

const keyOf = (fold: (text: string) => string | null, text: string | null | undefined) =>
  text ? fold(text) || null : null;
const earliest = (a: Date, b: Date | undefined) => (b && b < a ? b : a);

/** Money that lawfully waits hurries nobody. */
const ticking = ({ clocks, withheld }: Submission) =>
  clocks.map((clock) => ({ ...clock, withheld: withheld && clock.rule === 'WD-REFUND' }));
