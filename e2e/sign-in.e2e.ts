import { createHmac } from 'node:crypto';

import type { Page } from '@playwright/test';

import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { fileComplaint } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';
import { anEmail } from './shop/people.ts';

const first = 'jodla-i-buk-2026';
const second = 'wierzba-nad-rzeka';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Hasło', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Zaloguj się', exact: true }).click();
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: 'Wyloguj się' }).click();
  await expect(page.getByRole('heading', { name: 'Zaloguj się' })).toBeVisible();
}

const inbox = (page: Page) => page.getByRole('list', { name: 'Lista spraw' });

test('an invited viewer joins, forgets the password, takes a second step; sees why buttons are grey', async ({
  page,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const email = anEmail('wanda');
  await askApi('POST', '/staff', { email, name: 'Wanda Gość', role: 'viewer' });
  const invitation = await mailboxOf(email).read(/Zaproszenie do sklepu Zielona Półka/);
  await page.goto(invitation.link('/desk/invitation/'));
  await expect(page.getByRole('heading', { name: 'Dołącz do sklepu' })).toBeVisible();
  await page.getByLabel('Nowe hasło').fill(first);
  await page.getByRole('button', { name: 'Dołącz' }).click();
  await expect(inbox(page)).toBeVisible();

  // A viewer sees everything and changes nothing: each button says why.
  const { number } = await fileComplaint('Zenon Klon');
  await openCase(page, number);
  const decide = page.getByRole('button', { name: 'Decyzja', exact: true }).first();
  await expect(decide).toHaveAttribute('aria-disabled', 'true');
  await expect(decide).toHaveAccessibleDescription('Twoja rola na to nie pozwala. Poproś kierownika.');
  await page.getByLabel('Treść odpowiedzi').fill('Dzień dobry');
  await expect(page.getByRole('button', { name: 'Wyślij', exact: true })).toHaveAccessibleDescription(
    /rola na to nie pozwala/,
  );
  await page.getByLabel('Treść odpowiedzi').fill('');
  await shot(page, 'desk-viewer');

  await signOut(page, 'Wanda Gość');
  await signIn(page, email, 'nie-to-haslo-wcale');
  await expect(page.getByText('E-mail lub hasło się nie zgadza.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(email);

  await page.getByRole('link', { name: 'Nie pamiętam hasła' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Wyślij link' }).click();
  await expect(page.getByRole('heading', { name: 'Sprawdź pocztę' })).toBeVisible();
  const reset = await mailboxOf(email).read(/hasł/);
  await page.goto(reset.link('/'));
  await page.getByLabel('Nowe hasło').fill('krótkie');
  await page.getByRole('button', { name: 'Zapisz hasło' }).click();
  await expect(page.getByText('Za krótkie: co najmniej 10 znaków.')).toBeVisible();
  await page.getByLabel('Nowe hasło').fill(second);
  await page.getByRole('button', { name: 'Zapisz hasło' }).click();
  await expect(page.getByRole('heading', { name: 'Hasło zmienione' })).toBeVisible();
  await page.getByRole('link', { name: 'Zaloguj się' }).click();
  await signIn(page, email, second);
  await expect(inbox(page)).toBeVisible();

  await page.goto('/desk/settings/account');
  const factor = page.getByRole('region', { name: 'Logowanie dwuetapowe' });
  await factor.getByRole('button', { name: 'Włącz', exact: true }).click();
  await factor.getByLabel(/hasło/i).first().fill(second);
  await factor.getByRole('button', { name: 'Dalej' }).click();
  const secret = await factor.getByRole('textbox', { name: 'Albo wpisz sekret ręcznie' }).inputValue();
  await factor.getByLabel('Kod z aplikacji').fill(codeFor(secret));
  await factor.getByRole('button', { name: 'Potwierdź i włącz' }).click();
  await expect(factor.getByRole('heading', { name: 'Kody zapasowe' })).toBeVisible();
  const spare = (await factor.getByRole('listitem').first().innerText()).trim();
  await factor.getByRole('button', { name: 'Mam je zapisane' }).click();
  await expect(factor).toContainText('Włączone.');

  await signOut(page, 'Wanda Gość');
  await signIn(page, email, second);
  await page.getByLabel('Kod z aplikacji').fill('000000');
  await page.getByRole('button', { name: 'Potwierdź' }).click();
  await expect(page.getByText('Kod się nie zgadza. Wpisz najnowszy.')).toBeVisible();
  await page.getByLabel('Kod z aplikacji').fill(codeFor(secret));
  await page.getByRole('button', { name: 'Potwierdź' }).click();
  await expect(page.getByRole('link', { name: /Ustawienia/ }).first()).toBeVisible();

  await signOut(page, 'Wanda Gość');
  await signIn(page, email, second);
  await page.getByRole('button', { name: 'Użyj kodu zapasowego' }).click();
  await page.getByLabel('Kod zapasowy').fill(spare);
  await page.getByRole('button', { name: 'Potwierdź' }).click();
  await expect(page.getByRole('link', { name: /Ustawienia/ }).first()).toBeVisible();
});

/** What an authenticator app shows now (RFC 6238). */
function codeFor(secret: string): string {
  const bits = [...secret.replace(/[=\s]/g, '').toUpperCase()]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = digest[19]! & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
