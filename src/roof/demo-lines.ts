import type { Config } from '../platform/config.ts';
import { demoOrders, demoPassword, demoSlugs, demoStaff } from './demo/demo-handles.ts';

/** What the console says of the demo shop: where it is, who signs in, what to try. */
export function demoLines({ PUBLIC_URL, SMTP_URL }: Pick<Config, 'PUBLIC_URL' | 'SMTP_URL'>): string[] {
  const { store } = demoOrders;
  const form = (slug: string) => `${PUBLIC_URL}/z/${slug}`;
  return [
    'The demo shop Zielona Półka:',
    `  Desk       ${PUBLIC_URL}/desk`,
    `             ${demoStaff.anna.email} (owner), ${demoStaff.marta.email} (consultant),`,
    `             ${demoStaff.tomasz.email} (warehouse); password ${demoPassword}`,
    `  Forms      ${form(demoSlugs.store)}`,
    ...[demoSlugs.allegro, demoSlugs.ebay, demoSlugs.b2b].map((slug) => `             ${form(slug)}`),
    `             try order ${store.number} with ${store.email}`,
    ...(SMTP_URL ? [] : [`  Mailbox    ${PUBLIC_URL}/dev/mail`]),
  ];
}
