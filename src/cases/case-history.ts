import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { brokenAt, digestOf } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

export interface HistoryEntry {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actorKind: 'staff' | 'buyer' | 'apiKey' | 'system';
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly data: Record<string, unknown>;
}

/** What the buyer may read of the history: what was said or done to them, not how the shop works inside. */
const forBuyers = new Set([
  'case.submitted',
  'case.waits',
  'case.resumed',
  'case.closed',
  'case.reopened',
  'case.cancelled',
  'case.takeback-asked',
  'case.takeback-declined',
  'case.status-set',
  'case.requalified',
  'case.decided',
  'case.proposed',
  'case.proposal-accepted',
  'case.proposal-declined',
  'case.proposal-withdrawn',
  'case.proposal-expired',
  'case.choice-told',
  'case.replied',
  'case.buyer-wrote',
  'case.proof-given',
  'case.goods-received',
  'case.receipt-undone',
  'case.slip-scanned',
  'case.label-issued',
  'case.label-cancelled',
  'case.parcel-sent',
  'case.parcel-delivered',
  'case.parcel-sent-back',
  'case.parcel-lost',
  'case.not-collected',
  'case.sent-again',
  'case.uncollected-chosen',
  'case.trace-opened',
  'case.trace-asked',
  'case.trace-answered',
  'case.trace-found',
  'case.trace-lost',
  'case.loss-choice',
  'case.last-date-set',
  'case.delivery-withdrawn',
  'case.money-sent',
  'case.voucher-chosen',
  'case.voucher-choice-taken-back',
  'case.voucher-issued',
  'case.voucher-void',
  'case.remedy-done',
  'case.promise-changed',
  'case.capacity-answered',
  'case.files-added',
]);

/** The events of a case in their order. */
export async function caseHistory(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<HistoryEntry[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  const entries = await inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('events as e')
      .leftJoin('staff as s', (join) =>
        join
          .onRef('s.shopId', '=', 'e.shopId')
          .on((eb) =>
            eb.and([eb('e.actorKind', '=', 'staff'), eb(eb.cast<string>('s.id', 'text'), '=', eb.ref('e.actorId'))]),
          ),
      )
      .select(['e.id', 'e.seq', 'e.type', 'e.at', 'e.actorKind', 'e.actorId', 's.name as actorName', 'e.data'])
      .where('e.shopId', '=', actor.shopId)
      .where('e.caseId', '=', caseId)
      .orderBy('e.seq')
      .execute(),
  );
  const all = entries.map((entry) => ({ ...entry, seq: entry.seq ?? 0, data: entry.data as Record<string, unknown> }));
  if (actor.kind !== 'buyer') return all;
  return all.filter(
    ({ type, data }) => forBuyers.has(type) && (type !== 'case.status-set' || data['visible'] === true),
  );
}

/** The first entry at which the chain of a case does not hold, or null. */
export function verifyHistory(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<number | null> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const events = await tx
      .selectFrom('events')
      .selectAll()
      .where('shopId', '=', actor.shopId)
      .where('caseId', '=', caseId)
      .orderBy('seq')
      .execute();
    const broken = brokenAt(events);
    if (broken !== null) return broken;
    // The case knows where its chain ends: entries cut off at the end are missed, too.
    const kase = await tx
      .selectFrom('cases as k')
      .innerJoin('statements as s', (join) =>
        join.onRef('s.shopId', '=', 'k.shopId').onRef('s.id', '=', 'k.statementId'),
      )
      .select(['k.eventSeq', 'k.eventHash', 's.content', 's.wording', 's.salt'])
      .where('k.shopId', '=', actor.shopId)
      .where('k.id', '=', caseId)
      .executeTakeFirst();
    if (!kase) return null;
    const last = events.at(-1);
    if (!last?.hash || !kase.eventHash?.equals(last.hash) || kase.eventSeq !== last.seq) return events.length + 1;
    // The statement is the one that was made, or its salt is gone with it (erasure).
    const { content, wording, salt } = kase;
    const first = events[0]!;
    if (salt && first.digest && !digestOf({ content, wording }, salt).digest.equals(first.digest)) return 1;
    return null;
  });
}
