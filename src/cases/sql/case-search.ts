import { sql, type RawBuilder } from 'kysely';

import { emailKey, nameKey, orderNumberKey, phoneKey } from '../../customers/normal-forms.ts';

/**
 * What a search may mean, one condition each, so that each can use its own index. `^@` (begins with) is leakproof
 * and so may use one under row-level security; LIKE may not.
 */
export function searches(search: string | undefined): RawBuilder<boolean>[] {
  if (!search) return [];
  const any: RawBuilder<boolean>[] = [sql`k.number ^@ ${search.toUpperCase()}`];
  const order = orderNumberKey(search);
  const name = nameKey(search);
  const phone = search.replace(/\D/g, '').length >= 6 ? phoneKey(search) : null;
  if (/^\d{1,15}$/.test(search)) any.push(sql`k.ordinal = ${Number(search)}`);
  if (order) any.push(sql`k.order_key ^@ ${order}`);
  if (search.includes('@')) any.push(sql`k.email_key ^@ ${emailKey(search) ?? search.toLowerCase()}`);
  else if (/^[\w.+-]{3,}$/.test(search)) any.push(sql`k.email_key ^@ ${search.toLowerCase()}`);
  if (phone) any.push(sql`k.phone_key ^@ ${phone}`);
  // A folded name holds no wildcard; with an @, a long number or the look of a case number it is no name.
  if (name.length >= 2 && !/@|\d{3}|^[a-z]{1,5}-\d/i.test(search)) any.push(sql`k.name_key like ${`%${name}%`}`);
  return any;
}
