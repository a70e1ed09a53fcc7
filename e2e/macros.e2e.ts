import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { assigneeOf, fileComplaint } from './shop/cases.ts';
import { hire } from './shop/colleagues.ts';
import { openCase } from './shop/desk.ts';

test('a macro is written in the settings, used by key on a case, and taken back', async ({ deskOf, shot }) => {
  const nina = await hire('Nina Makro');
  const { number, caseId } = await fileComplaint('Teodor Świerk');
  const before = await assigneeOf(caseId);
  const desk = await deskOf(nina);
  await desk.goto('/desk/settings/macros');
  await desk.getByRole('link', { name: 'Nowe makro' }).click();
  const name = `Talerz ${Date.now().toString(36)}`;
  await desk.getByLabel('Nazwa', { exact: true }).fill(name);
  await desk.getByLabel('Treść po polsku').fill('Dzień dobry, ');
  await desk.getByRole('button', { name: 'imię', exact: true }).click();
  await expect(desk.getByLabel('Treść po polsku')).toHaveValue('Dzień dobry, {{imię}}');
  await desk.getByLabel('Treść po polsku').press('End');
  await desk.keyboard.type('! Talerz sprawdzimy dziś.');
  await desk.getByLabel('Dodaj czynność').selectOption({ label: 'przydziel' });
  await desk.getByLabel('Dodaj czynność').selectOption({ label: 'odłóż' });
  await expectAccessible(desk, 'new macro');
  await shot(desk, 'macro-new');
  await desk.getByRole('button', { name: 'Dodaj makro' }).click();
  await expect(desk.getByRole('region', { name: 'Tylko moje' }).getByRole('link', { name })).toBeVisible();

  await desk.goto('/desk/inbox');
  await openCase(desk, number);
  await desk.keyboard.press('m');
  await desk.keyboard.type(name);
  await expect(desk.getByRole('region', { name: 'Podgląd makra' })).toContainText(
    'Dzień dobry, Teodor! Talerz sprawdzimy dziś.',
  );
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Treść odpowiedzi')).toHaveValue('Dzień dobry, Teodor! Talerz sprawdzimy dziś.');
  await expect.poll(() => assigneeOf(caseId)).toBe(nina.id);
  await shot(desk, 'macro-used');
  const done = desk.getByRole('alert').filter({ hasText: `Makro „${name}” wykonane` });
  await done.getByRole('button', { name: 'Cofnij' }).click();
  await expect.poll(() => assigneeOf(caseId)).toBe(before);
  await expect(desk.getByText(/Odłożono do/)).toBeHidden();
});
