import type { Config } from '../platform/config.ts';
import { demoOrders, demoPassword, demoSlugs, demoStaff } from './demo/demo-handles.ts';

/** What the console says of the demo shop: who signs in, where the forms are, what to try. */
export function demoLines({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string[] {
  const people = Object.values(demoStaff).map(({ email, role }) => `${email.padEnd(27)} ${role}`);
  const forms = Object.values(demoSlugs).map((slug) => `${PUBLIC_URL}/z/${slug}`);
  const { number, email } = demoOrders.store;
  return [
    '',
    `The demo shop Zielona Półka. Everybody's password is ${demoPassword}.`,
    ...column('staff', people),
    ...column('forms', forms),
    ...column('try', [`order ${number} with ${email}`]),
  ];
}

const column = (name: string, lines: readonly string[]) =>
  lines.map((line, i) => `  ${(i === 0 ? name : '').padEnd(6)} ${line}`);
