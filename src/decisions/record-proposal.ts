import type { OpenCase } from '../cases/in-case.ts';
import { noteActivity, recordStage } from '../cases/record-axes.ts';
import { endOfDay } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { digestOf } from '../platform/events.ts';
import type { ProposeInput } from './proposal-inputs.ts';

/** Writes a proposal and starts its mail. The clocks of the case run on: it is no answer (CMP-NO-STOP). */
export async function recordProposal(
  open: OpenCase,
  { text, options, until }: ProposeInput,
  people: { readonly decidedBy?: string; readonly approvedBy?: string } = {},
): Promise<void> {
  const { tx, kase, actor, at } = open;
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', kase.shopId).executeTakeFirstOrThrow();
  const id = newId(at);
  await tx
    .insertInto('proposals')
    .values({
      shopId: kase.shopId,
      id,
      caseId: kase.id,
      body: text,
      options: JSON.stringify(options),
      until,
      expiresAt: endOfDay(zone, until),
      proposedBy: people.decidedBy ?? actor.id ?? actor.kind,
      approvedBy: people.approvedBy ?? null,
      at,
      chosen: null,
      decisionId: null,
      endedAt: null,
    })
    .execute();
  if (['submitted', 'in_review'].includes(kase.stage) && kase.procedure !== 'withdrawal')
    await recordStage(open, 'waiting_customer');
  await noteActivity(open, { preview: text, byBuyer: false });
  open.announce({
    type: 'case.proposed',
    digest: digestOf({ text, options }).digest,
    data: { proposalId: id, until, options: options.length },
  });
}
