import type { Browser } from '@playwright/test';
import sharp from 'sharp';

import { enter } from '../../e2e/shop/people.ts';
import { demoStaff } from '../../src/roof/demo/demo-handles.ts';
import { keep } from './keep.ts';

/** The inbox with a case open, in light and in dark. */
export async function photographDesk(browser: Browser, url: string, folder: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      locale: 'pl-PL',
      timezoneId: 'Europe/Warsaw',
      viewport: { width: 1440, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    await enter(context, url, demoStaff.marta.email);
    const page = await context.newPage();
    await page.goto(`${url}/desk`);
    await page
      .getByRole('list', { name: 'Lista spraw' })
      .getByRole('link', { name: /Krystyna Baran/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Krystyna Baran' }).waitFor();
    await page.waitForLoadState('networkidle');
    await keep(sharp(await page.screenshot()), folder, `desk-${colorScheme}`);
    await context.close();
  }
}
