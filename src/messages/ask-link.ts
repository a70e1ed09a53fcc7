import { buyer, type Actor } from '../identity/actor.ts';
import { inCase } from '../cases/in-case.ts';
import { emailKey } from '../customers/normal-forms.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/**
 * The buyer asks for a new link to a case. Whatever is given, the answer is the same; a mail goes only to
 * the address the case has. The door limits the tries.
 */
export async function askLink(
  world: World,
  shopId: string,
  { number, email }: { number: string; email: string },
): Promise<void> {
  const key = emailKey(email);
  const found = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('cases')
      .select('id')
      .where('shopId', '=', shopId)
      .where('number', '=', number.trim().toUpperCase())
      .where('emailKey', '=', key ?? '')
      .executeTakeFirst(),
  );
  if (found) await sendLink(world, buyer(shopId, found.id), found.id);
}

/** The same for who holds an expired link: it names the case by itself. */
export const sendLink = (world: World, actor: Actor, caseId: string): Promise<void> =>
  inCase(world, actor, { caseId }, async (open) => open.announce({ type: 'case.link-asked' }));
