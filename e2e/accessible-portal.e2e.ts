import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { beginReport, findOrder, next } from './shop/buyer.ts';
import { fileComplaint, fileWithdrawal } from './shop/cases.ts';
import { placeOrder } from './shop/orders.ts';
import { photo } from './shop/photos.ts';

/** Looks at the page as it is now: axe in light and dark, and 320 px. */
const look = async (page: Parameters<typeof expectReflow>[0], screen: string) => {
  await expectAccessible(page, screen);
  await expectReflow(page, screen);
};

test.describe.configure({ mode: 'parallel' });

test('axe and reflow: start, withdrawal in two pages, its errors, confirmation, quiet pages', async ({ page }) => {
  test.slow();
  await page.goto('/z/zielona-polka');
  await look(page, 'start');
  for (const quiet of ['privacy', 'accessibility', 'link']) {
    await page.goto(`/z/zielona-polka/${quiet}`);
    await look(page, quiet);
  }
  await page.goto('/z/zielona-polka/withdraw');
  await look(page, 'withdrawal 1/2');
  await next(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'withdrawal 1/2 with errors');
  await page.getByRole('link', { name: 'Wczytaj produkty z zamówienia' }).click();
  await look(page, 'find order');
  const order = await placeOrder();
  await findOrder(page, { ...order, number: 'NIE-MA' });
  await expect(page.getByText('Te dane nie pasują do żadnego zamówienia')).toBeVisible();
  await look(page, 'order not found');
  await findOrder(page, order);
  await page.getByLabel('Imię i nazwisko').fill('Olga Wiatr');
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await page.getByLabel('Tylko od wybranych produktów').check();
  await page.getByRole('checkbox', { name: /Kubek Sarna/ }).check();
  await look(page, 'withdrawal 1/2 with products');
  await next(page);
  await look(page, 'withdrawal 2/2');
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).click();
  await expect(page.getByRole('heading', { name: /przyjęte/ })).toBeVisible();
  for (const more of await page.locator('summary').all()) await more.click();
  await look(page, 'confirmation, everything unfolded');
});

test('axe and reflow: every page of a report', async ({ page }) => {
  test.slow();
  const order = await placeOrder();
  await page.goto(`/z/${order.slug}/report`);
  await look(page, 'what happened');
  await next(page);
  await look(page, 'what happened, nothing chosen');
  await beginReport(page, order, 'Produkt nie działa albo ma wadę');
  await look(page, 'items');
  await page.goBack();
  await look(page, 'two roads');
  await page.goForward();
  await next(page);
  await look(page, 'items, none chosen');
  await page.getByRole('checkbox', { name: /Kubek Sarna/ }).check();
  await next(page);
  await look(page, 'when noticed');
  await next(page);
  await look(page, 'whose liability');
  await next(page);
  await page.getByLabel('Obniżenie ceny').check();
  await look(page, 'demand');
  await next(page);
  await look(page, 'describe');
  await next(page);
  await page.getByLabel('Zdjęcia').setInputFiles(photo('donica-pekniecie'));
  await expect(page.getByRole('status')).toHaveText(/Dodano/);
  await look(page, 'photos');
  await next(page);
  await page.getByLabel('Na firmę').check();
  await look(page, 'contact');
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await next(page);
  await look(page, 'check');
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
  await expect(page.getByRole('heading', { name: /przyjęte/ })).toBeVisible();
  await look(page, 'report received');
});

test('axe and reflow: the case page through its stages, errors in plain words', async ({ page }) => {
  test.slow();
  const withdrawal = await fileWithdrawal();
  await page.goto(withdrawal.pageUrl);
  await page.getByText('Paczka już nadana? Podaj numer').click();
  await look(page, 'withdrawal to send back');
  await page.getByRole('link', { name: 'Wycofaj zgłoszenie' }).click();
  await look(page, 'take back');

  const { caseId, pageUrl } = await fileComplaint();
  const { version, lines } = await askApi<{ version: number; lines: { id: string; quantity: number }[] }>(
    'GET',
    `/cases/${caseId}`,
  );
  await page.goto(pageUrl);
  await look(page, 'complaint received');
  await askApi('POST', `/cases/${caseId}/replies`, { body: 'Który kubek przecieka?', then: 'wait' }, version);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sklep czeka na Twoją odpowiedź');
  await look(page, 'complaint, the buyer is asked');
  const waiting = await askApi<{ version: number }>('GET', `/cases/${caseId}`);
  await askApi(
    'POST',
    `/cases/${caseId}/decisions`,
    {
      text: 'Kubki wymienimy, talerz był opisany jako drugi gatunek.',
      sendBack: true,
      lines: [
        {
          caseLineId: lines[0]!.id,
          outcome: 'accepted',
          quantity: lines[0]!.quantity,
          remedy: 'refund',
          amount: 9800,
          ground: 'agreed-with-buyer',
        },
        { caseLineId: lines[1]!.id, outcome: 'rejected', quantity: 1, remedy: 'none', ground: 'conforms' },
      ],
    },
    waiting.version,
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Decyzja: uznane w części' })).toBeVisible();
  await look(page, 'complaint decided');

  await askApi('POST', `/cases/${caseId}/link-revocations`, {});
  await page.goto(pageUrl);
  await look(page, '410');
  await page.goto('/z/nie-ma');
  await look(page, '404, no such shop');
  await page.goto('/z/zielona-polka/nie-ma');
  await look(page, '404, no such page');
});
