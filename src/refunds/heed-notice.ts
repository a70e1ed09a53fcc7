import { openLink } from '../channels/open-link.ts';
import type { RawNotice } from '../channels/money-side.ts';
import { enqueue } from '../platform/enqueue.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { pursueRefund } from './pursue-refund.ts';
import { attemptNamed } from './sql/attempts.ts';

/**
 * Something came to our door in a provider's name. Signed by them, it makes us ask them; it is believed no further, so
 * a notice sent twice, late, or kept and played again does nothing.
 */
export async function heedNotice(
  world: World,
  { shopId, connectionId }: { shopId: string; connectionId: string },
  notice: RawNotice,
): Promise<'heeded' | 'ignored' | 'forged'> {
  const { connector, link } = await openLink(world, shopId, connectionId);
  const read = connector.money?.readNotice?.(link, notice) ?? { state: 'forged' };
  if (read.state !== 'heed') return read.state === 'forged' ? 'forged' : 'ignored';
  const { key = null, ref = null } = read;
  const attempt = await inShop(world, shopId, (tx) => attemptNamed(tx, shopId, { key, ref, connectionId }));
  if (!attempt) return 'ignored'; // a refund somebody made in their panel
  await enqueue(
    world,
    pursueRefund,
    { shopId, caseId: attempt.caseId, attemptId: attempt.id },
    { queue: `case:${attempt.caseId}`, key: `refund:${attempt.id}` },
  );
  return 'heeded';
}
