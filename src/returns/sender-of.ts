import type { Case } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';
import { readBuyersOrder } from '../orders/buyers-order.ts';
import type { SenderInput } from './parcel-inputs.ts';

export interface Sender {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** Who sends it back: what was typed, else the case's contact, else the order's buyer and delivery address. */
export async function senderOf(
  tx: Tx,
  { shopId, id, orderId }: Pick<Case, 'shopId' | 'id' | 'orderId'>,
  typed: SenderInput,
): Promise<Sender> {
  const contact = await tx
    .selectFrom('cases')
    .select(['contactName', 'contactEmail', 'contactPhone'])
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const order = orderId ? await readBuyersOrder(tx, shopId, orderId) : null;
  const address = orderId ? await addressOf(tx, shopId, orderId) : null;
  const first = (...values: (string | null | undefined)[]) => values.find((value) => value?.trim())?.trim() ?? '';
  return {
    name: first(typed.name, contact.contactName, order?.contact.name),
    email: first(contact.contactEmail, order?.contact.email),
    phone: first(typed.phone, contact.contactPhone, order?.contact.phone),
    street: first(typed.street, address?.street),
    postcode: first(typed.postcode, address?.postcode),
    city: first(typed.city, address?.city),
    country: first(address?.country) || 'PL',
  };
}

async function addressOf(tx: Tx, shopId: string, orderId: string) {
  const row = await tx
    .selectFrom('orders')
    .select('deliveryAddress')
    .where('shopId', '=', shopId)
    .where('id', '=', orderId)
    .executeTakeFirst();
  return row?.deliveryAddress as { street?: string; postcode?: string; city?: string; country?: string } | null;
}
