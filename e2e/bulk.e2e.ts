import type { Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { assign, assigneeOf, fileComplaint } from './shop/cases.ts';
import { chooseByArrows } from './shop/menus.ts';

const HOW_MANY = 65; // more than one page of the list

async function ask(name: string): Promise<void> {
  const { items } = await askApi<{ items: { id: string }[] }>('GET', '/channels');
  await askApi('POST', '/cases', {
    kind: 'report',
    channelId: items[0]!.id,
    locale: 'pl',
    contact: { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@poczta.example` },
    issue: 'other',
    description: 'Czy talerze można myć w zmywarce?',
  });
}

async function askMany(surname: string): Promise<void> {
  for (let n = 1; n <= HOW_MANY; n += 5)
    await Promise.all([0, 1, 2, 3, 4].map((more) => ask(`Ada ${n + more} ${surname}`)));
}

const bar = (desk: Page) => desk.getByRole('region', { name: 'Zaznaczone sprawy' });

/** The letter opens its menu, arrows go to the item, Enter chooses it. */
async function choose(desk: Page, key: string, item: string): Promise<void> {
  await desk.keyboard.press(key);
  await chooseByArrows(desk, desk.getByRole('menuitem', { name: item, exact: true }).first());
}

test('many at once by keys: some assigned, all that match tagged, closed with what could not be, and taken back', async ({
  deskOf,
  shot,
}) => {
  const surname = `Zbiorcza${Date.now().toString(36)}`;
  await askMany(surname);
  const tag = `Targi ${surname}`;
  await askApi('POST', '/tags', { name: tag, color: '#5b6672' });
  interface Row {
    id: string;
    assigneeId: string | null;
    stage: string;
  }
  const count = async (of: (row: Row) => boolean, name = surname) =>
    (await askApi<{ rows: Row[] }>('GET', `/cases?view=all&search=${name}&limit=100`)).rows.filter(of).length;
  const { items: staff } = await askApi<{ items: { id: string; name: string }[] }>('GET', '/staff');
  const idOf = (wanted: string) => staff.find(({ name }) => name === wanted)!.id;
  const [anna, marta] = [idOf('Anna Nowicka'), idOf('Marta Kowal')];
  const desk = await deskOf('anna');
  await desk.goto(`/desk/inbox?search=${surname}`);
  const rows = desk.getByRole('list', { name: 'Lista spraw' }).getByRole('link');
  await expect(rows.first()).toBeVisible();

  // A range by keys, given to Anna; the shop's rules may have given her some of them already.
  for (const key of ['j', 'x', 'j', 'j', 'j', 'Shift+X']) await desk.keyboard.press(key);
  await expect(bar(desk)).toContainText('Zaznaczono 4 sprawy');
  const chosen = await rows.evaluateAll((links) => links.slice(0, 4).map((link) => link.getAttribute('href')!));
  const chosenIds = chosen.map((href) => /cases\/([0-9a-f-]{36})/.exec(href)![1]!);
  for (const id of chosenIds) if ((await assigneeOf(id)) !== marta) await assign(id, marta);
  await choose(desk, 'a', 'Anna Nowicka');
  const card = desk.getByRole('region', { name: /Anna Nowicka/ });
  await expect
    .poll(() => count(({ id, assigneeId }) => chosenIds.includes(id) && assigneeId === anna), { timeout: 30_000 })
    .toBe(4);
  await expect(card).toContainText('4 sprawy gotowe');

  // All that match, also those nobody has scrolled to.
  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Control+a');
  await expect(bar(desk)).toContainText(`Zaznaczono ${HOW_MANY} spraw`);
  await shot(desk, 'bulk-all');
  await expectAccessible(desk, 'list, all chosen');
  await choose(desk, 't', tag);
  const tagging = desk.getByRole('region', { name: new RegExp(tag) });
  await expect(tagging.getByRole('status')).toContainText(`${HOW_MANY} spraw`, { timeout: 60_000 });

  // Undo takes it back, every one.
  await shot(desk, 'bulk-done');
  await tagging.getByRole('button', { name: 'Cofnij' }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(`Cofnięto w ${HOW_MANY} sprawach`)).toBeVisible({ timeout: 60_000 });

  // The rules are those of one case: a complaint without an answer does not close, and says why; the others do.
  const complaint = await fileComplaint(`Zofia Inna${surname}`);
  for (const first of ['Ola', 'Ula']) await ask(`${first} Inna${surname}`);
  await desk.goto(`/desk/inbox?search=Inna${surname}`);
  await expect(rows).toHaveCount(3);
  for (const key of ['j', 'x', 'j', 'j', 'Shift+X', 'e']) await desk.keyboard.press(key);
  const closing = desk.getByRole('region', { name: 'Zamknij' });
  await expect(closing).toContainText('1 się nie udała', { timeout: 30_000 });
  await closing.getByRole('button', { name: 'Szczegóły' }).focus();
  await desk.keyboard.press('Enter');
  const details = desk.getByRole('dialog');
  await expect(details.getByRole('link', { name: new RegExp(complaint.number) })).toBeVisible();
  await expect(details).toContainText('Najpierw odpowiedz kupującemu decyzją');
  await expectAccessible(desk, 'bulk, what could not be done');
  await shot(desk, 'bulk-details');
  await desk.keyboard.press('Escape');
  expect(await count(({ stage }) => stage === 'closed', `Inna${surname}`)).toBe(2);
});
