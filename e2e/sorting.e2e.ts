import type { Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { complainAbout, fileComplaint } from './shop/cases.ts';
import { chooseByArrows } from './shop/menus.ts';

const openCase = async (desk: Page, caseId: string) => {
  await desk.goto(`/desk/cases/${caseId}`);
  await expect(desk.locator('[data-act="tag"]')).toBeVisible();
};

const byPalette = async (desk: Page, text: string) => {
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('combobox', { name: 'Szukaj i działaj' })).toBeFocused();
  await desk.keyboard.type(text);
  await expect(desk.getByRole('option', { name: text, exact: false }).first()).toBeVisible();
  await desk.keyboard.press('Enter');
};

test('sorting by keyboard alone: a tag, and a snooze that is taken back', async ({ deskOf }) => {
  const { caseId } = await fileComplaint('Wanda Sikora');
  const desk = await deskOf('marta');
  await openCase(desk, caseId);

  await desk.keyboard.press('t');
  await expect(desk.getByRole('combobox', { name: 'Znajdź lub nazwij etykietę' })).toBeFocused();
  await desk.keyboard.type('Źrebię');
  await expectAccessible(desk, 'tag menu');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('list', { name: 'Etykiety' })).toContainText('Źrebię');
  await desk.keyboard.press('Escape');

  await desk.keyboard.press('z');
  const answer = desk.getByRole('menuitem', { name: 'Do odpowiedzi kupującego' });
  await expect(answer).toBeVisible();
  await expectAccessible(desk, 'snooze menu');
  await chooseByArrows(desk, answer);
  await expect(desk.getByText(/Czeka na odpowiedź kupującego/)).toBeVisible();
  await desk.getByRole('alert').filter({ hasText: 'Odłożono' }).getByRole('button', { name: 'Cofnij' }).press('Enter');
  await expect(desk.getByText(/Czeka na odpowiedź kupującego/)).toBeHidden();
});

test('sorting by keyboard alone: told twice, merged, and taken apart again', async ({ deskOf }) => {
  const first = await fileComplaint('Wanda Sikora');
  const second = await complainAbout(first.order);
  const desk = await deskOf('marta');
  await openCase(desk, second.caseId);
  await byPalette(desk, 'Scal z inną sprawą');
  const target = desk.getByRole('radio', { name: first.number, exact: false });
  await expect(target).toBeVisible();
  await expectAccessible(desk, 'merge dialog');
  await target.press('Space');
  await desk.getByRole('button', { name: 'Scal', exact: true }).press('Enter');
  await expect(desk).toHaveURL(new RegExp(first.caseId));
  await expect(
    desk.getByRole('complementary', { name: 'Wokół sprawy' }).or(desk.locator('.context-pane')),
  ).toContainText(second.number);

  await openCase(desk, second.caseId);
  await expect(desk.getByText(`żyje dalej jako ${first.number}`)).toBeVisible();
  await expectAccessible(desk, 'merged case');
  await desk.getByRole('button', { name: 'Cofnij scalenie' }).press('Enter');
  await expect(desk.getByText(`żyje dalej jako ${first.number}`)).toBeHidden();
});

test('the settings of tags, fields and a status that writes', async ({ deskOf, shot }) => {
  const desk = await deskOf('anna');
  for (const [path, heading] of [
    ['tags', 'Etykiety'],
    ['fields', 'Pola sprawy'],
    ['statuses/new', 'Nowy status'],
  ] as const) {
    await desk.goto(`/desk/settings/${path}`);
    await expect(desk.getByRole('heading', { name: heading }).first()).toBeVisible();
    if (path === 'fields') {
      await desk.getByRole('button', { name: 'Dodaj pole' }).first().click();
      await expect(desk.getByLabel('Nazwa po polsku')).toBeVisible();
    }
    if (path === 'statuses/new') {
      await desk.getByLabel('Kupujący go widzi').or(desk.locator('input[name="visible"]')).first().check();
      await desk.getByLabel('Z własnym tekstem').check();
      await expect(desk.getByLabel('Tekst po polsku')).toBeVisible();
    }
    await shot(desk, `settings-${path.replace('/', '-')}`);
    await expectAccessible(desk, path);
  }
});
