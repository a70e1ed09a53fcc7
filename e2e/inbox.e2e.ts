import { expect, test } from './journey.ts';
import { fileComplaint } from './shop/cases.ts';
import { askApi } from './shop/api.ts';

test('the list is read, chosen from and left by keys', async ({ deskOf }) => {
  // Three of one name, so that the list holds these and no others, whatever else goes on in the shop.
  const surname = `Kluczowa${Date.now().toString(36)}`;
  const cases = [];
  for (const first of ['Ada', 'Beata', 'Celina']) cases.push(await fileComplaint(`${first} ${surname}`));
  const desk = await deskOf('anna');
  await desk.goto(`/desk/inbox?search=${surname}`);
  const list = desk.getByRole('region', { name: 'Lista spraw' });
  const rows = list.getByRole('list', { name: 'Lista spraw' }).getByRole('link');
  await expect(rows).toHaveCount(3);

  await desk.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await desk.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await desk.keyboard.press('k');
  await expect(rows.nth(0)).toBeFocused();

  await desk.keyboard.press('x');
  await expect(list.getByRole('checkbox').nth(0)).toBeChecked();
  await desk.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await desk.keyboard.press('j');
  await expect(rows.nth(2)).toBeFocused();
  await desk.keyboard.press('Shift+X');
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expect(list).toMatchAriaSnapshot(`
    - region "Lista spraw":
      - heading "Znalezione" [level=1]
      - combobox "Szukaj"
      - button "Filtry"
      - list "Lista spraw":
        - listitem:
          - checkbox /Celina Kluczowa/ [checked]
          - link /Celina Kluczowa/
        - listitem:
          - checkbox /Beata Kluczowa/ [checked]
          - link /Beata Kluczowa/
        - listitem:
          - checkbox /Ada Kluczowa/ [checked]
          - link /Ada Kluczowa/
  `);
  await desk.keyboard.press('Control+a');
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(0);
  // Faster than the screen: what is typed in one breath means the rows one has walked to.
  for (const key of 'kkxjxjx') void desk.keyboard.press(key);
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await desk.keyboard.press('Control+a');
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(0);

  // In a field, Ctrl A is the field's own.
  await desk.keyboard.press('/');
  await desk.keyboard.press('Control+a');
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await desk.goto(`/desk/inbox?search=${surname}`);
  await expect(rows).toHaveCount(3);
  await desk.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: `Celina ${surname}` })).toBeVisible();
  // A complaint that was not answered does not close, and says why.
  await desk.keyboard.press('e');
  await expect(desk.getByRole('alert').filter({ hasText: 'nie można zamknąć' })).toContainText(cases[2]!.number);
  await desk.keyboard.press('u');
  await expect(desk).toHaveURL(/\/desk\/inbox/);
});

test('a row that is pressed opens, though the list begins to search meanwhile', async ({ deskOf }) => {
  const { number } = await fileComplaint(`Szybka ${Date.now().toString(36)}`);
  const desk = await deskOf('anna');
  const row = desk.getByRole('list', { name: 'Lista spraw' }).getByRole('link', { name: new RegExp(number) });
  await row.hover();
  await desk.getByRole('combobox', { name: 'Szukaj' }).fill(number);
  await desk.mouse.down();
  await expect(desk).toHaveURL(/search=/);
  await desk.mouse.up();
  await expect(desk.getByRole('region', { name: `Sprawa ${number}` })).toBeVisible();
  await expect(desk.getByRole('list', { name: 'Lista spraw' }).getByRole('link')).toHaveCount(1);
});

test('after a case is closed the next one is open', async ({ deskOf }) => {
  const surname = `Następna${Date.now().toString(36)}`;
  const { items } = await askApi<{ items: { id: string }[] }>('GET', '/channels');
  for (const first of ['Ewa', 'Fela']) {
    await askApi('POST', '/cases', {
      kind: 'report',
      channelId: items[0]!.id,
      locale: 'pl',
      contact: { name: `${first} ${surname}`, email: `${first.toLowerCase()}@poczta.example` },
      issue: 'other',
      description: 'Czy talerze można myć w zmywarce?',
    });
  }
  const desk = await deskOf('anna');
  await desk.goto(`/desk/inbox?search=${surname}`);
  await expect(desk.getByRole('list', { name: 'Lista spraw' }).getByRole('link')).toHaveCount(2);
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: `Fela ${surname}` })).toBeVisible();
  await desk.keyboard.press('e');
  await expect(desk.getByRole('heading', { level: 1, name: `Ewa ${surname}` })).toBeVisible();
});

test('filters kept as a view stand in the sidebar with their count, and come back when removed by mistake', async ({
  deskOf,
}) => {
  const name = `Angielskie ${Date.now().toString(36)}`;
  const desk = await deskOf('anna');
  await desk.goto('/desk/inbox?view=complaints&locale=en');
  const views = desk.getByRole('navigation', { name: 'Widoki' });
  const menu = (item: string) => async () => {
    await desk.getByRole('button', { name: /^Lista:/ }).click();
    await desk.getByRole('menuitem', { name: item }).click();
  };
  await menu('Zapisz jako widok…')();
  const saving = desk.getByRole('dialog', { name: 'Nowy widok' });
  await saving.getByLabel('Nazwa').fill(name);
  await saving.getByRole('button', { name: 'Zapisz widok' }).click();
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(views.getByRole('link', { name: new RegExp(`^${name} \\d+$`) })).toHaveAttribute('aria-current', 'page');

  await menu('Uporządkuj widoki…')();
  const arranging = desk.getByRole('dialog', { name: 'Widoki' });
  await arranging.getByRole('button', { name: `Usuń widok: ${name}` }).click();
  await arranging.getByRole('button', { name: 'Anuluj' }).click();
  await expect(views.getByRole('link', { name })).toHaveCount(0);
  // others of Anna's doings may offer an undo of their own meanwhile
  await desk.getByRole('alert').filter({ hasText: name }).getByRole('button', { name: 'Cofnij' }).click();
  await expect(views.getByRole('link', { name })).toBeVisible();
});

test('a page that cannot be fetched says so beside the menu, which stays', async ({ deskOf }) => {
  const desk = await deskOf('anna');
  await expect(desk.getByRole('link', { name: 'Raporty' })).toBeVisible();
  await desk.route(/assets\/reports-page/, (route) => route.abort());
  await desk.getByRole('link', { name: 'Raporty' }).click();
  await expect(desk.getByRole('heading', { name: 'Nie udało się wczytać tej strony' })).toBeVisible();
  await desk.getByRole('link', { name: 'Klienci' }).click();
  await expect(desk.getByRole('heading', { name: 'Klienci' })).toBeVisible();
});

test('a desk that cannot be fetched at all says so, and one without scripts at once', async ({
  browser,
  deskOf,
  url,
}) => {
  const desk = await deskOf('anna');
  const late = desk.getByText('Biurko jeszcze się nie wczytało');
  await expect(desk.getByRole('link', { name: 'Raporty' })).toBeVisible();
  await expect(late).toHaveCount(0);
  await desk.route(/assets\/.*\.js$/, (route) => route.abort());
  await desk.reload();
  await expect(late).toBeHidden(); // who waits a moment is not told of a failure
  await expect(late).toBeVisible({ timeout: 15_000 });
  await desk.unroute(/assets\/.*\.js$/);
  await desk.getByRole('link', { name: 'Reload' }).click();
  await expect(desk.getByRole('link', { name: 'Raporty' })).toBeVisible();

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${url}/desk`);
  await expect(plain.getByText('The desk has not loaded yet')).toBeVisible({ timeout: 3000 });
  await plain.close();
});
