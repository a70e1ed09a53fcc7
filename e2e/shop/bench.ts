import type { Page } from '@playwright/test';

/** A hand scanner types wherever the focus is and ends with Enter. */
export async function scan(bench: Page, code: string): Promise<void> {
  await bench.getByRole('heading', { level: 1 }).click();
  await bench.keyboard.type(code, { delay: 5 });
  await bench.keyboard.press('Enter');
}
