import { mergeCustomers } from '../src/customers/merge-customers.ts';
import { noteCustomer } from '../src/customers/note-customer.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';

/** Somebody with a note, somebody like them, and a merge that can be undone. */
export async function victimCustomers(world: World, actor: StaffActor) {
  const { shopId } = actor;
  const aCustomer = async (name: string) => {
    const id = newId(world.now());
    await inShop(world, shopId, (tx) =>
      tx
        .insertInto('customers')
        .values({ shopId, id, name, nameKey: name.toLowerCase(), capacity: 'consumer', createdAt: world.now() })
        .execute(),
    );
    return id;
  };
  const customerId = await aCustomer('Zofia Tajna');
  const otherCustomerId = await aCustomer('Zofia Tajna-Nowak');
  const mergedCustomerId = await aCustomer('Zosia Tajna');
  const merged = await mergeCustomers(world, actor, { customerId: mergedCustomerId, intoId: customerId, reason: '' });
  const note = await noteCustomer(world, actor, { customerId, body: 'Tajne' });
  return { customerId, otherCustomerId, mergedCustomerId, mergeId: merged.merges[0]!.id, noteId: note.id };
}

type Victim = Awaited<ReturnType<typeof victimCustomers>>;
const onCustomer = ({ customerId }: Victim) => ({ customerId });

export const strangerCustomerRows: Record<string, ((victim: Victim) => object) | null> = {
  'customers.list': null,
  'customers.duplicates': onCustomer,
  'customers.seekDuplicates': null,
  'customers.find': onCustomer,
  'customers.messages': onCustomer,
  'customers.files': onCustomer,
  'customers.describe': ({ customerId }) => ({
    customerId,
    name: 'Przejęta',
    company: null,
    nip: null,
    capacity: 'consumer',
    locale: 'pl',
  }),
  'customers.note': ({ customerId }) => ({ customerId, body: 'Obca notatka' }),
  'customers.removeNote': ({ customerId, noteId }) => ({ customerId, noteId }),
  'customers.flag': ({ customerId }) => ({ customerId, flag: 'vip', reason: 'Obcy powód' }),
  'customers.unflag': ({ customerId }) => ({ customerId, flag: 'vip' }),
  'customers.merge': ({ customerId, otherCustomerId }) => ({ customerId: otherCustomerId, intoId: customerId }),
  'customers.unmerge': ({ customerId, mergeId }) => ({ customerId, mergeId }),
  'privacy.retention': null,
  'privacy.setRetention': null,
  'privacy.exports': onCustomer,
  'privacy.export': onCustomer,
  'privacy.previewErasure': onCustomer,
  'privacy.erase': ({ customerId }) => ({ customerId, reason: 'Prosi o usunięcie', plan: 'stranger' }),
  'customers.tellApart': ({ customerId, otherCustomerId }) => ({ customerId, otherId: otherCustomerId }),
};
