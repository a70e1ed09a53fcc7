import type { Locator, Page } from '@playwright/test';

import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { fileComplaint, fileWithdrawal } from './shop/cases.ts';

/** A question that came by phone or form: nothing to decide, only to answer. */
async function ask(name: string, channelId: string): Promise<void> {
  await askApi('POST', '/cases', {
    kind: 'report',
    channelId,
    locale: 'pl',
    contact: { name, email: `${name.split(' ')[0]!.toLowerCase()}@poczta.example` },
    issue: 'other',
    description: 'Czy talerze można myć w zmywarce?',
  });
}

/** Tab until it has the focus: there is no mouse in this room. */
async function tabTo(desk: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

const heading = (desk: Page, name: string) => desk.getByRole('heading', { level: 1, name });

/** `m`, a few letters, Ctrl Enter: the text leaves, and the macro does the rest. */
async function answerByMacro(desk: Page, letters: string): Promise<void> {
  await desk.keyboard.press('m');
  await expect(desk.getByRole('combobox', { name: 'Szukaj makra' })).toBeFocused();
  await desk.keyboard.type(letters);
  await expect(desk.getByRole('region', { name: 'Podgląd' })).toContainText('Dzień dobry');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await expect(desk.getByText(/^Wyślemy za \d+ s$/)).toBeVisible();
}

test("a consultant's hour without a mouse: ten cases opened, answered by macro, assigned, decided, closed, next", async ({
  deskOf,
  shot,
}) => {
  const surname = `Godzinna${Date.now().toString(36)}`;
  const of = (first: string) => `${first} ${surname}`;
  const { items } = await askApi<{ items: { id: string }[] }>('GET', '/channels');
  for (const first of ['Ada', 'Bea', 'Cela', 'Dora']) await fileComplaint(of(first));
  for (const first of ['Ewa', 'Fela', 'Gaja']) await ask(of(first), items[0]!.id);
  for (const first of ['Hela', 'Iga', 'Jaga']) await fileWithdrawal(of(first));

  await askApi('POST', '/macros', {
    name: 'Zmywarka',
    textPl: 'Dzień dobry, {{imię}}! Tak, w zmywarce też.',
    shared: true,
  });

  const desk = await deskOf('marta');
  await expect(desk.getByRole('list', { name: 'Lista spraw' })).toBeVisible();
  await desk.keyboard.press('/');
  await desk.keyboard.type(surname);
  const rows = desk.getByRole('list', { name: 'Lista spraw' }).getByRole('link');
  await desk.keyboard.press('Enter');
  await expect(rows).toHaveCount(10);
  await shot(desk, 'hour-list');
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');

  // The newest first: withdrawals need no decision, only where to send the goods.
  for (const first of ['Jaga', 'Iga', 'Hela']) {
    await expect(heading(desk, of(first))).toBeVisible();
    await desk.keyboard.press('i');
    await answerByMacro(desk, 'odesłać');
    await shot(desk, `hour-${first}`);
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
  }
  // Questions: the template into the text by `;`, read over, sent; closed, and the next one is open.
  for (const first of ['Gaja', 'Fela', 'Ewa']) {
    await expect(heading(desk, of(first))).toBeVisible();
    await desk.keyboard.press('i');
    await desk.keyboard.press('r');
    await desk.keyboard.type(';zmyw');
    await expect(desk.getByRole('option', { name: /Zmywarka/ })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByLabel('Treść odpowiedzi')).toHaveValue(`Dzień dobry, ${first}! Tak, w zmywarce też.`);
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByText(/^Wyślemy za \d+ s$/)).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('e');
    await shot(desk, `hour-${first}`);
  }
  for (const first of ['Dora', 'Cela', 'Bea', 'Ada']) {
    await expect(heading(desk, of(first))).toBeVisible();
    await answerByMacro(desk, 'mamy zg');
    await desk.keyboard.press('d');
    const dialog = desk.getByRole('dialog');
    for (const line of [/Kubek Sarna/, /Talerz Mech/]) {
      const group = dialog.getByRole('group', { name: line });
      await tabTo(desk, group.getByRole('radio', { name: 'Odrzuć' }));
      await desk.keyboard.press('Space');
      await tabTo(desk, group.getByLabel('Podstawa'));
      await desk.keyboard.press('ArrowDown');
    }
    await tabTo(desk, dialog.getByLabel('Twoje słowa do kupującego'));
    await desk.keyboard.type('Sprawdziliśmy: kubki są szczelne.');
    await shot(desk, `hour-${first}-decide`);
    await desk.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    // though the answer sent a moment ago, and what the decision set going, move the case meanwhile
    await desk.keyboard.press('e');
    await expect(heading(desk, of(first))).toBeHidden();
  }

  // What it came to, once the last answer has been let go.
  interface Found {
    id: string;
    stage: string;
    outcome: string;
    procedure: string;
    assigneeId: string | null;
  }
  const found = async () => (await askApi<{ rows: Found[] }>('GET', `/cases?view=all&search=${surname}`)).rows;
  const { items: staff } = await askApi<{ items: { id: string; name: string }[] }>('GET', '/staff');
  const marta = staff.find(({ name }) => name.startsWith('Marta'))!.id;
  await expect.poll(async () => (await found()).filter(({ stage }) => stage === 'closed').length).toBe(7);
  const repliesTo = async (id: string) =>
    (await askApi<{ items: { authorName: string | null }[] }>('GET', `/cases/${id}/messages`)).items.filter(
      ({ authorName }) => authorName === 'Marta Kowal',
    ).length;
  for (const { id, assigneeId, procedure, outcome } of await found()) {
    expect(assigneeId).toBe(marta);
    if (procedure === 'complaint') expect(outcome).toBe('rejected');
    await expect.poll(() => repliesTo(id), { timeout: 20_000 }).toBe(1);
  }
});
