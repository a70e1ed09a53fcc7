import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { inCase } from '../cases/in-case.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { ProofInput } from './return-inputs.ts';
import { advanceCustody } from './advance-custody.ts';
import { followOwnParcel } from './own-parcel.ts';
import { goodsOrProofCame } from './unlock-refund.ts';
import { mayComeBack, wakeDormant } from './wake-dormant.ts';

/** The buyer shows that the goods are on their way, or staff write it down. */
export function giveProof(world: World, actor: Actor, input: ProofInput): Promise<void> {
  requireBuyerOf(actor, input.caseId, 'record goods');
  return inCase(world, actor, { caseId: input.caseId }, async (open) => {
    const { tx, kase, at } = open;
    refuseIf(mayComeBack(kase) ? null : 'wrong-stage');
    if (input.fileId) {
      const file = tx
        .selectFrom('files')
        .select('id')
        .where('shopId', '=', kase.shopId)
        .where('caseId', '=', kase.id)
        .where('id', '=', input.fileId);
      found(await file.executeTakeFirst(), 'file');
    }
    const { zone } = await tx
      .selectFrom('shops')
      .select('zone')
      .where('id', '=', kase.shopId)
      .executeTakeFirstOrThrow();
    const today = dayIn(zone, at);
    const sentOn = input.sentOn && input.sentOn <= today ? input.sentOn : today;
    const id = newId(at);
    await tx
      .insertInto('proofsOfSending')
      .values({
        shopId: kase.shopId,
        id,
        caseId: kase.id,
        carrier: input.carrier ?? null,
        number: input.number ?? null,
        fileId: input.fileId ?? null,
        sentOn,
        givenBy: actor.kind,
        at,
      })
      .execute();
    if (input.number) await followOwnParcel(open, { number: input.number, carrier: input.carrier ?? null });
    await advanceCustody(open, 'in_transit');
    await wakeDormant(open);
    await goodsOrProofCame(open, { goodsReceived: null, proofOfSending: today });
    open.announce({ type: 'case.proof-given', data: { proofId: id, sentOn } });
  });
}
