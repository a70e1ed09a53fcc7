import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CustomerDetail } from './customer.ts';
import { readPerson } from './person-of.ts';
import { readAddresses, readConsents, readFlags, readIdentities, readMerges, readNotes } from './sql/about-person.ts';
import { readCounts, readValue } from './sql/person-sums.ts';

/** Everything about a person but the long lists, which have pages of their own. Asked of a merged one, it answers of the one who stays. */
export async function findCustomer(
  world: World,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<CustomerDetail> {
  requirePermission(actor, 'read customers');
  return inShop(world, actor.shopId, (tx) => readCustomer(tx, actor.shopId, customerId, world.now()));
}

export async function readCustomer(tx: Tx, shopId: string, customerId: string, now: Date): Promise<CustomerDetail> {
  const person = await readPerson(tx, shopId, customerId);
  const row = found(
    await tx
      .selectFrom('customers')
      .select(['id', 'name', 'company', 'nip', 'capacity', 'locale', 'restrictedAt', 'erasedAt'])
      .where('shopId', '=', shopId)
      .where('id', '=', person.id)
      .executeTakeFirst(),
    'customer',
  );
  const of = { tx, shopId, ids: person.members };
  const { firstSeenAt, lastSeenAt, ...counts } = await readCounts(of, now);
  return {
    ...row,
    locale: row.locale as 'pl' | 'en' | null,
    firstSeenAt,
    lastSeenAt,
    identities: await readIdentities(of),
    flags: await readFlags(of),
    notes: await readNotes(of),
    consents: await readConsents(of),
    addresses: await readAddresses(of),
    value: await readValue(of),
    merges: await readMerges(of),
    counts,
  };
}
