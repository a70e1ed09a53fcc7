import { test as base, type BrowserContext, type Page } from '@playwright/test';

import { demoPassword, demoStaff } from '../src/roof/demo/demo-handles.ts';
import type { Colleague } from './shop/colleagues.ts';
import { anAddress, enter } from './shop/people.ts';
import { Mailbox } from './shop/mailbox.ts';

export { expect } from '@playwright/test';

type StaffName = keyof typeof demoStaff;

interface Journey {
  url: string;
  mailboxOf: (email: string) => Mailbox;
  /** A page on which somebody of the shop has signed in, in a browser of their own. */
  deskOf: (who: StaffName | Colleague) => Promise<Page>;
  /** A picture to look at, when SHOTS is set. */
  shot: (page: Page, name: string) => Promise<void>;
}

/** Every journey comes from an address of its own and has its own mailboxes; the shop is one for all. */
export const test = base.extend<Journey>({
  baseURL: ({}, use) => use(process.env['E2E_URL']),
  extraHTTPHeaders: ({}, use) => use({ 'x-forwarded-for': anAddress() }),
  url: ({}, use) => use(process.env['E2E_URL']!),
  mailboxOf: ({ url }, use) => use((email) => new Mailbox(url, email)),
  deskOf: async ({ browser, url }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who) => {
      const context = await browser.newContext({
        javaScriptEnabled: true,
        locale: 'pl-PL',
        viewport: { width: 1440, height: 900 },
      });
      opened.push(context);
      const { email, password } = typeof who === 'string' ? { ...demoStaff[who], password: demoPassword } : who;
      await enter(context, url, email, password);
      const page = await context.newPage();
      await page.goto('/desk');
      return page;
    });
    // a desk left open would go on reading whatever the next journeys change
    await Promise.all(opened.map((context) => context.close()));
  },
  shot: ({}, use) =>
    use(async (page, name) => {
      if (process.env['SHOTS']) await page.screenshot({ path: `test-results/shots/${name}.png`, fullPage: true });
    }),
});
