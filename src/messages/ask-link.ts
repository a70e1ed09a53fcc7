import { buyer, type Actor } from '../identity/actor.ts';
import { inCase } from '../cases/in-case.ts';
import { emailKey } from '../customers/normal-forms.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

const MOST = 10;

/**
 * The buyer asks for links to their cases. Whatever is given, the answer is the same; mails go only to the
 * address the cases have. The door limits the tries.
 */
export async function askLink(
  world: World,
  shopId: string,
  { number, email }: { number?: string | undefined; email: string },
): Promise<void> {
  const key = emailKey(email);
  if (!key) return;
  const found = await inShop(world, shopId, (tx) => {
    const cases = tx.selectFrom('cases').select('id').where('shopId', '=', shopId).where('emailKey', '=', key);
    return (number ? cases.where('number', '=', number.trim().toUpperCase()) : cases)
      .orderBy('openedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute();
  });
  for (const { id } of found) await sendLink(world, buyer(shopId, id), id);
}

/** The same for who holds an expired link: it names the case by itself. */
export const sendLink = (world: World, actor: Actor, caseId: string): Promise<void> =>
  inCase(world, actor, { caseId }, async (open) => open.announce({ type: 'case.link-asked' }));
