import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { assign, assigneeOf, fileComplaint } from './shop/cases.ts';
import { hire } from './shop/colleagues.ts';

test('a manager plans somebody’s days off: what the preview counts is what happens, and all comes back with her', async ({
  deskOf,
  shot,
}) => {
  const stamp = Date.now().toString(36);
  const zofia = await hire(`Zofia Urlop${stamp}`);
  const igor = await hire(`Igor Zastępca${stamp}`);
  const cases = [await fileComplaint('Ewa Lato'), await fileComplaint('Jan Lato'), await fileComplaint('Ola Lato')];
  for (const { caseId } of cases) await assign(caseId, zofia.id);
  const holders = () => Promise.all(cases.map(({ caseId }) => assigneeOf(caseId)));

  const anna = await deskOf('anna');
  await anna.goto('/desk/settings/absences');
  await anna.getByRole('button', { name: 'Zaplanuj nieobecność' }).click();
  const dialog = anna.getByRole('dialog', { name: 'Zaplanuj nieobecność' });
  await dialog.getByLabel('Kto', { exact: true }).selectOption({ label: zofia.name });
  await dialog.getByLabel('Zastępca', { exact: true }).selectOption({ label: igor.name });
  const preview = dialog.getByRole('region', { name: 'Co się stanie' });
  await expect(preview).toContainText(`3 sprawy przejdą do: ${igor.name}`);
  await expect(preview).toContainText('Teraz 3 otwarte sprawy.');
  await expectAccessible(anna, 'absence dialog');
  await shot(anna, 'rota-preview');
  await dialog.getByRole('button', { name: 'Zaplanuj', exact: true }).click();
  await expect(dialog).toBeHidden();

  await expect.poll(holders).toEqual([igor.id, igor.id, igor.id]);
  await anna.reload();
  const now = anna.getByRole('region', { name: 'Teraz' }).getByRole('listitem').filter({ hasText: zofia.name });
  await expect(now).toContainText(`Zastępuje ${igor.name} · 3 sprawy u zastępców`);

  // A new case meant for her goes to whoever stands in, too.
  const late = await fileComplaint('Adam Lato');
  await assign(late.caseId, zofia.id);
  await expect.poll(() => assigneeOf(late.caseId)).toBe(igor.id);

  // She is back sooner; nobody gives anything back by hand.
  const hers = await deskOf(zofia);
  await expect(hers.getByRole('status').filter({ hasText: 'Masz wolne do' })).toContainText(
    `zastępuje Cię ${igor.name}`,
  );
  await hers.getByRole('button', { name: 'Jestem z powrotem' }).click();
  await expect.poll(holders).toEqual([zofia.id, zofia.id, zofia.id]);
  await hers.goto(`/desk/cases/${cases[0]!.caseId}`);
  await expect(hers.getByRole('heading', { name: 'Dlaczego ja?' })).toBeVisible();
  await expect(hers.getByText(`Po powrocie sprawa wróciła do osoby: ${zofia.name}.`)).toBeVisible();
});
