/**
 * Every page of the portal in every state, to look at: writes HTML and pictures into a folder, runs axe
 * on each in light and dark, looks for sideways scrolling at 320 px, prints compressed sizes.
 *   tsx scripts/portal-gallery.tsx [--out FOLDER] [--only NAME] [--locale pl|en] [--fast]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';

import { isLocale } from '../src/kit/locale.ts';
import { renderPage } from '../src/portal/render.ts';
import { caseSpecimens } from '../test/portal/case-specimens.tsx';
import { formSpecimens } from '../test/portal/form-specimens.tsx';
import { infoSpecimens } from '../test/portal/info-specimens.tsx';
import { frameOf, green } from '../test/portal/specimen.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    locale: { type: 'string' },
    brand: { type: 'string' },
    fast: { type: 'boolean' },
  },
});
const out = values.out ?? join(tmpdir(), 'portal-gallery');
const locale = isLocale(values.locale) ? values.locale : 'pl';
mkdirSync(out, { recursive: true });

const frame = frameOf(locale, values.brand === 'green' ? green : undefined);
const specimens = [...formSpecimens(frame.words), ...caseSpecimens(frame.words), ...infoSpecimens(frame.words)].filter(
  ({ name }) => !values.only || name.includes(values.only),
);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let wrong = 0;

for (const { name, title, failed, element } of specimens) {
  const html = renderPage(element, { frame, title, failed, nonce: 'gallery', scriptHref: null });
  writeFileSync(join(out, `${name}.html`), html);
  const notes: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.setContent(html);
    await page.screenshot({ path: join(out, `${name}-390-${colorScheme}.png`), fullPage: true });
    if (!values.fast) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        notes.push(`${colorScheme} ${id}: ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`);
    }
    if (colorScheme === 'light') {
      await page.setViewportSize({ width: 320, height: 640 });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) notes.push(`${sideways} px too wide at 320`);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a,button,input:not([type=hidden]),summary,textarea')]
          .filter((target) => !target.closest('label') && !target.closest('p') && !target.matches('.skip,.ways a'))
          .filter((target) => {
            const { height, width } = target.getBoundingClientRect();
            return width > 1 && height > 0 && height < 44;
          })
          .map(
            (target) =>
              `${target.textContent?.trim() || target.id} ${Math.round(target.getBoundingClientRect().height)}`,
          ),
      );
      if (small.length) notes.push(`small targets: ${small.join(', ')}`);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.screenshot({ path: join(out, `${name}-1440-light.png`) });
    }
    await context.close();
  }
  wrong += notes.length;
  console.log(
    `${String(gzipSync(html, { level: 6 }).length).padStart(6)} B  ${name}${notes.map((note) => `\n          ${note}`).join('')}`,
  );
}

await browser.close();
console.log(`${specimens.length} pages, ${wrong} findings, ${out}`);
process.exitCode = wrong ? 1 : 0;
