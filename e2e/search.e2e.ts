import { expect, test } from './journey.ts';
import { fileComplaint } from './shop/cases.ts';

test('the palette by keyboard: a case by a name with a mistake, a setting, an operator', async ({ deskOf }) => {
  const { number } = await fileComplaint('Ksenia Brzozowska');
  const desk = await deskOf('marta');
  await expect(desk.getByRole('list', { name: 'Lista spraw' })).toBeVisible();
  await desk.keyboard.press('Control+k');
  const palette = desk.getByRole('dialog', { name: 'Szukaj i działaj' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await desk.keyboard.type('ustaw zesp');
  await expect(palette).toMatchAriaSnapshot(`
    - dialog "Szukaj i działaj":
      - combobox "Szukaj i działaj" [expanded]: ustaw zesp
      - listbox "Szukaj i działaj":
        - group "Co można zrobić":
          - text: Co można zrobić
          - 'option "Ustawienia: Zespół" [selected]'
  `);
  await palette.getByRole('combobox').fill('brzozwoska');
  await expect(palette.getByRole('option', { name: number })).toBeVisible();
  await palette.getByRole('combobox').fill('jest:');
  await palette.getByRole('option', { name: 'pilne' }).click();
  await expect(palette.getByRole('combobox')).toHaveValue('jest:pilne ');
  await palette.getByRole('combobox').fill('brzozwoska');
  await expect(palette.getByRole('option', { name: number })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: 'Ksenia Brzozowska' })).toBeVisible();
});
