import { submitCase, type Submitted } from '../cases/submit-case.ts';
import { statementInput } from '../cases/statement-inputs.ts';
import { findChannel } from '../channels/find-channel.ts';
import { findOrder } from '../orders/find-order.ts';
import { buyer, type Actor } from '../identity/actor.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { makeTestOrder } from './test-order.ts';
import { myself } from './myself.ts';

/**
 * Fills the form in for somebody who would rather look at the desk: a withdrawal from one mug of the test order, sent as
 * a buyer sends it. All that follows is real: the number, the clocks, the mail to their own address.
 */
export async function makeTestCase(
  world: World,
  actor: Actor,
  { channelId }: { channelId: string },
): Promise<Pick<Submitted, 'caseId' | 'number'>> {
  const me = await myself(world, actor);
  const { orderId, number } = await makeTestOrder(world, actor, { channelId });
  const { defaultLocale } = await findChannel(world, actor.shopId, channelId);
  const { lines } = await findOrder(world, actor, orderId);
  const mug = lines.find(({ sku }) => sku === 'TEST-1') ?? lines[0]!;
  const made = await submitCase(
    world,
    buyer(actor.shopId),
    statementInput.parse({
      kind: 'withdrawal',
      channelId,
      locale: defaultLocale,
      contact: { name: me.name, email: me.email },
      orderId,
      orderNumber: number,
      lines: [{ orderLineId: mug.id, quantity: 1 }],
      description: wordsIn(defaultLocale).t('welcome.order.words'),
    }),
  );
  return { caseId: made.caseId, number: made.number };
}
