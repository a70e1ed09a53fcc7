import type { z } from 'zod';

import type { statementInput } from '../src/cases/statement-inputs.ts';
import type { Shop } from './stage.ts';

type Draft = z.input<typeof statementInput>;

const things = ['Kubek emaliowany 300 ml', 'Kurtka przeciwdeszczowa Nord', 'Skarpety merino, 3 pary', 'Czajnik 2,2 l'];
const issues = ['defective', 'damaged_in_transit', 'not_as_described', 'wrong_item'] as const;

/** Statements as they come: two withdrawals to one complaint, each of somebody else, each about an order of its own. */
export function statements(shop: Shop, orderIds: readonly string[] | null): () => Draft {
  let n = 0;
  const run = Math.random().toString(36).slice(2, 8);
  return () => {
    n += 1;
    const phone = `+48 6${String(n).padStart(8, '0')}`;
    const contact = { name: `Łucja Żółć-${n}`, email: `lucja.${run}.${n}@example.com`, phone };
    const about = orderIds
      ? { orderId: orderIds[n % orderIds.length]!, wholeOrder: true }
      : { orderNumber: `10${run}${n}`, lines: [{ name: things[n % things.length]!, quantity: 1 + (n % 2) }] };
    if (n % 3) return { kind: 'withdrawal', channelId: shop.channelId, locale: n % 5 ? 'pl' : 'en', contact, ...about };
    return {
      kind: 'report',
      channelId: shop.channelId,
      locale: n % 5 ? 'pl' : 'en',
      contact,
      ...about,
      issue: issues[n % issues.length]!,
      demand: n % 2 ? 'repair' : 'refund',
      description: 'Po tygodniu odprysnęła emalia przy uchwycie, choć myję wyłącznie ręcznie. Zdjęcia dołączę później.',
    };
  };
}
