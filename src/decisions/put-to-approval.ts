import type { OpenCase } from '../cases/in-case.ts';
import { lowerFlag, raiseFlag } from '../cases/record-axes.ts';
import { newId } from '../kit/id.ts';

export interface Waiting {
  readonly kind: 'decision' | 'proposal';
  readonly input: object;
  readonly worth: number;
  readonly currency: string;
}

/** Keeps what somebody wants to decide until a second person agrees. Nothing follows from it; the clocks run on. */
export async function putToApproval(open: OpenCase, { kind, input, worth, currency }: Waiting): Promise<void> {
  const { tx, kase, actor, at } = open;
  const id = newId(at);
  await tx
    .insertInto('waitingDecisions')
    .values({
      shopId: kase.shopId,
      id,
      caseId: kase.id,
      kind,
      input: JSON.stringify(input),
      worth,
      currency,
      askedBy: actor.id ?? actor.kind,
      askedAt: at,
      answeredBy: null,
      answeredAt: null,
      note: null,
    })
    .execute();
  await raiseFlag(open, 'awaits-approval');
  open.announce({ type: 'case.approval-asked', data: { waitingId: id, kind, worth, currency } });
}

/** What waited is overtaken: the buyer accepted what had been proposed to them before. */
export async function dropWaiting(open: OpenCase): Promise<void> {
  const { tx, kase, actor, at } = open;
  await tx
    .updateTable('waitingDecisions')
    .set({ state: 'taken_back', answeredBy: actor.id ?? actor.kind, answeredAt: at })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('state', '=', 'waiting')
    .execute();
  await lowerFlag(open, 'awaits-approval');
}
