import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { anEmail } from './shop/people.ts';

const password = 'klucz-pod-wycieraczka';

test('somebody registers a passkey, signs out, and signs in by it, without a password', async ({
  page,
  mailboxOf,
  shot,
}) => {
  test.setTimeout(90_000);
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const email = anEmail('kinga');
  await askApi('POST', '/staff', { email, name: 'Kinga Klucz', role: 'consultant' });
  const invitation = await mailboxOf(email).read(/Zaproszenie do sklepu/);
  await page.goto(invitation.link('/desk/invitation/'));
  await page.getByLabel('Nowe hasło').fill(password);
  await page.getByRole('button', { name: 'Dołącz' }).click();
  await expect(page.getByRole('list', { name: 'Lista spraw' })).toBeVisible();

  await page.goto('/desk/settings/account');
  const keys = page.getByRole('region', { name: 'Klucze dostępu' });
  await keys.getByRole('button', { name: 'Dodaj klucz dostępu' }).click();
  await keys.getByLabel('Nazwa klucza').fill('Laptop Kingi');
  await keys.getByLabel('Obecne hasło').fill(password);
  await keys.getByRole('button', { name: 'Dalej, do urządzenia' }).click();
  await expect(keys.getByText('Laptop Kingi')).toBeVisible();
  await shot(page, 'desk-passkeys');

  // Nobody touches the key until it is asked for: else the list under the e-mail field would let in at once.
  const touch = (enabled: boolean) =>
    devices.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  await touch(false);
  await page.getByRole('button', { name: /Kinga Klucz/ }).click();
  await page.getByRole('menuitem', { name: 'Wyloguj się' }).click();
  await expect(page.getByRole('heading', { name: 'Zaloguj się' })).toBeVisible();
  await shot(page, 'desk-sign-in-passkey');
  // A request that began while nobody touched the key stays unanswered: it is touched first, and a new one asked for.
  // The list under the field may let in by itself then; what counts is who is in.
  await touch(true);
  await page
    .getByRole('button', { name: 'Zaloguj się kluczem dostępu' })
    .click({ timeout: 5000 })
    .catch(() => undefined);
  const signedIn = page.getByRole('button', { name: /Kinga Klucz/ });
  await expect(signedIn).toBeVisible();

  // The list under the field has her key already, and she presses the button too: one answer is enough, and none is refused.
  let answers = 0;
  let press = () => {};
  const pressed = new Promise<void>((resolve) => {
    press = resolve;
  });
  await page.route('**/api/auth/passkey/sign-in', async (route) => {
    answers += 1;
    await pressed;
    await route.continue();
  });
  await signedIn.click();
  await page.getByRole('menuitem', { name: 'Wyloguj się' }).click();
  await expect.poll(() => answers).toBe(1);
  await page.getByRole('button', { name: 'Zaloguj się kluczem dostępu' }).click();
  press();
  await expect(signedIn).toBeVisible();
  expect(answers).toBe(1);

  await page.goto('/desk/settings/account');
  await expect(keys.getByText(/ostatnio użyty/)).toBeVisible();
  await keys.getByRole('button', { name: 'Usuń klucz „Laptop Kingi”' }).click();
  await keys.getByLabel('Obecne hasło').fill(password);
  await keys.getByRole('button', { name: 'Dalej' }).click();
  await expect(keys.getByText('Laptop Kingi', { exact: true })).toBeHidden();
});
