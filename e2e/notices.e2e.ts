import type { Page } from '@playwright/test';

import { expect, test } from './journey.ts';
import { assign, fileComplaint } from './shop/cases.ts';
import { hire, type Colleague } from './shop/colleagues.ts';
import { openCase } from './shop/desk.ts';

async function mention(desk: Page, { name }: Colleague, text: string): Promise<void> {
  await desk.keyboard.press('n');
  const note = desk.getByLabel('Treść notatki');
  await expect(note).toBeFocused();
  await desk.keyboard.type(`@${name.split(' ')[0]!}`);
  await expect(desk.getByRole('option', { name: new RegExp(name) })).toBeVisible();
  await desk.keyboard.press('Enter');
  await desk.keyboard.type(text);
  await desk.keyboard.press('Control+Enter');
  await expect(note).toHaveValue('');
  await desk.keyboard.press('Escape');
}

test('a mention arrives at the desk and by mail, leads to its case, and may come at the desk only', async ({
  deskOf,
  mailboxOf,
  shot,
}) => {
  const halina = await hire(`Halina${Date.now().toString(36)} Wiśnia`);
  const { number, caseId } = await fileComplaint('Ignacy Jawor');
  const [hers, marta] = [await deskOf(halina), await deskOf('marta')];
  await expect(hers.getByRole('button', { name: 'Powiadomienia, nic nowego' })).toBeVisible();

  await openCase(marta, number);
  await mention(marta, halina, 'zerknij na zdjęcia');
  await hers.getByRole('button', { name: 'Powiadomienia, 1 nowe' }).click();
  const panel = hers.getByRole('dialog', { name: 'Powiadomienia' });
  const notice = panel.getByRole('listitem').filter({ hasText: number });
  await expect(notice).toContainText('Ktoś z zespołu Cię wspomniał');
  await expect(notice).toContainText('od: Marta Kowal');
  await shot(hers, 'notices');
  await notice.getByRole('link').click();
  await expect(hers.getByRole('region', { name: `Sprawa ${number}` })).toContainText('zerknij na zdjęcia');
  await expect(hers.getByRole('button', { name: 'Powiadomienia, nic nowego' })).toBeVisible();

  const mailbox = mailboxOf(halina.email);
  const mentioned = /Ktoś z zespołu Cię wspomniał: Ignacy Jawor/;
  const mail = await mailbox.read(mentioned);
  expect(mail.text).toContain('zerknij na zdjęcia');
  expect(new URL(mail.link('/desk/')).pathname).toContain(caseId);

  // From now on at the desk only. A mail of another kind comes after it would have.
  await hers.goto('/desk/settings/account');
  await hers.getByLabel('Ktoś z zespołu Cię wspomniał').selectOption({ label: 'w panelu' });
  await expect(hers.getByRole('status').filter({ hasText: 'Zapisano' })).toBeVisible();
  await mention(marta, halina, 'i jeszcze paragon');
  await expect(hers.getByRole('button', { name: 'Powiadomienia, 1 nowe' })).toBeVisible();
  await assign(caseId, halina.id);
  await mailbox.read(/Ignacy Jawor.*|Sprawa/);
  expect((await mailbox.subjects()).filter((subject) => mentioned.test(subject))).toHaveLength(1);
});
