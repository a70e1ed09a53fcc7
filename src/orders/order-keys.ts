import { createHash } from 'node:crypto';

import { emailKey, loginKey, nameKey, orderNumberKey, phoneKey, postcodeKey } from '../customers/normal-forms.ts';
import type { OrderInput } from './order-inputs.ts';

/** An e-mail address as it is compared. A masked or misspelt one that folds to none is compared as given. */
export const mailKey = (text: string): string | null => emailKey(text) ?? (text.trim().toLowerCase() || null);

const keyOf = (fold: (text: string) => string | null, text: string | undefined) => (text ? fold(text) || null : null);

/** The folded forms by which an order is found and proven. */
export const orderKeys = ({ number, buyer, deliveryAddress, billingAddress }: OrderInput) => ({
  numberKey: orderNumberKey(number) ?? number,
  nameKey: keyOf(nameKey, [buyer.name, buyer.company, deliveryAddress?.name].filter(Boolean).join(' ')),
  emailKey: keyOf(mailKey, buyer.email),
  phoneKey: keyOf(phoneKey, buyer.phone) ?? keyOf(phoneKey, deliveryAddress?.phone),
  loginKey: keyOf(loginKey, buyer.login),
  postcodeKey: keyOf(postcodeKey, deliveryAddress?.postcode || billingAddress?.postcode),
});

/** Two deliveries of one content read the same, whatever revision they call themselves. */
export function contentHash(order: OrderInput): Buffer {
  const { revision: _, ...content } = order;
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
