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

for (const colorScheme of ['light', 'dark'] as const) {
  const page = await (await browser.newContext({ colorScheme })).newPage();
  for (const locale of locales) {
    const letters = { ...buyerLetters(wordsIn(locale)), ...staffLetters(wordsIn(locale)) };
    for (const [name, letter] of Object.entries(letters)) {
      if (only.length && !only.includes(name)) continue;
      const file = join(folder, `${name}.${locale}`);
      writeFileSync(`${file}.html`, letter.html);
      writeFileSync(`${file}.txt`, `${letter.subject}\n\n${letter.text}`);
      await page.setContent(letter.html);
      for (const width of [700, 390]) {
        await page.setViewportSize({ width, height: 700 });
        await page.screenshot({ path: `${file}.${colorScheme}.${width}.png`, fullPage: true });
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      for (const { id, nodes } of violations) console.log(name, locale, colorScheme, id, nodes[0]?.html);
      if (wide > 0) console.log(name, locale, colorScheme, `${wide} px too wide for a phone`);
      complaints += violations.length + Number(wide > 0);
    }
  }
}
await browser.close();
console.log(complaints ? `${complaints} complaints` : `all well: ${folder}`);
process.exitCode = complaints ? 1 : 0;
