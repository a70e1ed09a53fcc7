/**
 * Every letter in both languages, by day and at night, on a phone and on a desk: HTML, text and pictures in a folder
 * to look at, with axe's opinion. `npx tsx scripts/letters-gallery.ts [folder] [name…]`
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';

import { locales } from '../src/kit/locale.ts';
import { wordsIn } from '../src/platform/words.ts';
import { buyerLetters } from '../test/letters/buyer-letters.ts';
import { staffLetters } from '../test/letters/staff-letters.ts';

const [folder = 'letters-gallery', ...only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const system = '/usr/bin/chromium';
const browser = await chromium.launch(existsSync(system) ? { executablePath: system, args: ['--no-sandbox'] } : {});
let complaints = 0;

for (const locale of locales) {
  const letters = { ...buyerLetters(wordsIn(locale)), ...staffLetters(wordsIn(locale)) };
  for (const [name, letter] of Object.entries(letters)) {
    if (only.length && !only.includes(name)) continue;
    writeFileSync(join(folder, `${name}.${locale}.html`), letter.html);
    writeFileSync(join(folder, `${name}.${locale}.txt`), `${letter.subject}\n\n${letter.text}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 700]) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 700 } });
        const page = await context.newPage();
        await page.setContent(letter.html);
        await page.screenshot({ path: join(folder, `${name}.${locale}.${colorScheme}.${width}.png`), fullPage: true });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        for (const { id, nodes } of violations) console.log(name, locale, colorScheme, width, id, nodes[0]?.html);
        if (wide > 0) console.log(name, locale, colorScheme, width, `${wide} px too wide`);
        complaints += violations.length + Number(wide > 0);
        await context.close();
      }
    }
    console.log(`${letter.html.length} bytes  ${letter.subject}`);
  }
}
await browser.close();
process.exitCode = complaints ? 1 : 0;
