import type { z } from 'zod';

import { buyer, requirePermission, type Actor } from '../identity/actor.ts';
import { joinCases } from '../cases/link-cases.ts';
import { inTwoCases } from '../cases/in-two-cases.ts';
import { requireVersion } from '../cases/require-case.ts';
import { statementInput } from '../cases/statement-inputs.ts';
import { submitCase } from '../cases/submit-case.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { splitMessageInput } from './message-inputs.ts';

/**
 * What a buyer wrote on one case is about another matter: it becomes a statement of its own, received when the message
 * was, and its clocks run from that moment. The message stays where it was written.
 */
export async function splitMessage(
  world: World,
  actor: Actor,
  input: z.output<typeof splitMessageInput>,
): Promise<{ caseId: string; number: string }> {
  requirePermission(actor, 'sort cases');
  requirePermission(actor, 'open a case');
  const { caseId, messageId } = input;
  const { shopId } = actor;
  await requireVersion(world, actor, input);
  const said = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('messages as m')
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'm.shopId').onRef('k.id', '=', 'm.caseId'))
      .select(['m.body', 'm.at', 'k.channelId', 'k.locale', 'k.orderId', 'k.orderNumber'])
      .select(['k.contactName', 'k.contactEmail', 'k.contactPhone', 'k.capacity'])
      .where('m.shopId', '=', shopId)
      .where('m.caseId', '=', caseId)
      .where('m.id', '=', messageId)
      .where('m.kind', '=', 'buyer')
      .executeTakeFirst(),
  );
  const message = found(said, 'message');
  // The buyer declared it; that we file it apart is told by the link.
  const { caseId: newCaseId, number } = await submitCase(
    world,
    buyer(shopId),
    statementInput.parse({
      kind: input.kind,
      channelId: message.channelId,
      locale: message.locale,
      contact: {
        name: message.contactName ?? undefined,
        email: message.contactEmail ?? undefined,
        phone: message.contactPhone ?? undefined,
      },
      ...(message.capacity !== 'unknown' && { capacity: message.capacity }),
      orderId: message.orderId ?? undefined,
      orderNumber: message.orderNumber ?? undefined,
      lines: input.lines,
      issue: input.issue,
      demand: input.demand,
      description: message.body.slice(0, 10_000),
    }),
    { elsewhere: { medium: 'api', declaredAt: message.at, receivedAt: message.at } },
  );
  await inTwoCases(world, actor, { caseId }, { caseId: newCaseId }, async (open, fresh) => {
    await joinCases(open, fresh, 'split');
    open.announce({ type: 'case.split', data: { into: newCaseId, messageId } });
    fresh.announce({ type: 'case.split-off', data: { from: caseId, messageId } });
  });
  return { caseId: newCaseId, number };
}
