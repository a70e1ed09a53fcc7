/** `node scripts/pictures.ts`: starts the demo and takes the pictures of the README into docs/pictures/. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { startProduct } from '../e2e/start.ts';
import { findChromium } from '../test/chromium.ts';
import { photographDesk } from './pictures/desk.ts';
import { photographPortal } from './pictures/portal.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
await mkdir(folder, { recursive: true });
const { executablePath, args, env } = findChromium();
const product = await startProduct({ demo: true });
const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false, ...(env ? { env } : {}) });
try {
  await photographPortal(browser, product.url, folder);
  await photographDesk(browser, product.url, folder);
} finally {
  await browser.close();
  await product.stop();
}
