import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { scan } from './shop/bench.ts';
import { fileWithdrawal } from './shop/cases.ts';
import { photo } from './shop/photos.ts';

const phone = { width: 390, height: 844 };

const caseNow = (caseId: string) =>
  askApi<{ plain: boolean; notPlain: string | null; custody: string }>('GET', `/bench/cases/${caseId}`);

test('a parcel as announced: one scan, one press, and the money waits only for its approval', async ({
  deskOf,
  shot,
}) => {
  const { caseId, number } = await fileWithdrawal('Zenon Kalina');
  const bench = await deskOf('tomasz');
  await bench.setViewportSize(phone);
  await expect(bench.getByRole('heading', { level: 1, name: 'Stanowisko przyjęć' })).toBeVisible();
  await expectAccessible(bench, 'bench');
  await expectReflow(bench, 'bench');
  await shot(bench, 'bench-home');

  await scan(bench, number);
  await expect(bench.getByRole('heading', { level: 1, name: number })).toBeVisible();
  await expectAccessible(bench, 'bench, a parcel');
  await expectReflow(bench, 'bench, a parcel');
  await shot(bench, 'bench-parcel');
  await bench.getByRole('button', { name: /Wszystko się zgadza/ }).click();
  await expect(bench.getByText(`Przyjęte: ${number}`)).toBeVisible();
  await expect(bench.getByText('Zwrot pieniędzy pójdzie dalej bez biura.')).toBeVisible();
  await expectAccessible(bench, 'bench, received');
  await shot(bench, 'bench-received');
  expect(await caseNow(caseId)).toMatchObject({ plain: true, custody: 'disposed' });
  const kase = await askApi<{ money: string; stage: string }>('GET', `/cases/${caseId}`);
  expect(kase).toMatchObject({ money: 'planned', stage: 'settling' });
});

test('counted by hand: a broken one, something else, a photo; decided later, undone', async ({ deskOf, shot }) => {
  const { caseId, number } = await fileWithdrawal('Felicja Brzoza');
  const bench = await deskOf('tomasz');
  await bench.setViewportSize(phone);
  await scan(bench, number.replace('-', "'")); // the layout of another keyboard
  await expect(bench.getByRole('heading', { level: 1, name: number })).toBeVisible();
  const mugs = bench.getByRole('listitem').filter({ hasText: 'Kubek Sarna' });
  await scan(bench, 'KUB-1'); // the product itself counts one more
  await expect(mugs.getByRole('spinbutton')).toHaveValue('1');
  await mugs.getByRole('radio', { name: 'Uszkodzone' }).check();
  await expect(mugs.getByRole('radio', { name: 'Zdecyduję później' })).toBeChecked();
  await bench.getByRole('button', { name: 'W paczce jest coś jeszcze' }).click();
  await bench.getByLabel('Co to jest').fill('Cudza książka');
  await bench.getByLabel('Dodaj zdjęcie').setInputFiles(photo('karton-wgniecenie'));
  await expectAccessible(bench, 'bench, counting');
  await expectReflow(bench, 'bench, counting');
  await shot(bench, 'bench-counting');
  await bench.getByRole('button', { name: 'Przyjmij 2 sztuki' }).click();
  await expect(bench.getByText('w paczce był inny towar')).toBeVisible();
  expect(await caseNow(caseId)).toMatchObject({ plain: false, notPlain: 'other-goods' });

  const sticker = bench.getByRole('group', { name: new RegExp(`${number}U1`) });
  await sticker.getByRole('radio', { name: 'Do dostawcy' }).click();
  await expect(sticker.getByRole('radio', { name: 'Do dostawcy' })).toBeChecked();
  await shot(bench, 'bench-here');
  await bench.getByRole('button', { name: 'Cofnij to przyjęcie' }).click();
  await expect(bench.getByText('wycofane')).toBeVisible();
  await expect.poll(async () => (await caseNow(caseId)).custody).toBe('expected');
});

test('a minute without a connection: nothing scanned or counted is lost, and nothing is written twice', async ({
  deskOf,
  shot,
}) => {
  const { caseId, number } = await fileWithdrawal('Ignacy Olcha');
  const bench = await deskOf('tomasz');
  await bench.setViewportSize(phone);
  await expect(bench.getByRole('link', { name: new RegExp(number) })).toBeVisible();
  await scan(bench, number); // so that the page of a parcel is loaded
  await bench.getByRole('link', { name: 'Wróć do listy' }).click();
  await expect(bench.getByRole('link', { name: new RegExp(number) })).toBeVisible();

  await bench.context().setOffline(true);
  await expect(bench.getByText('Brak połączenia. Skanuj dalej, nic nie zginie.')).toBeVisible();
  await scan(bench, '5901234123457');
  await expect(bench.getByText(/Zapisany: 5901234123457/)).toBeVisible();
  await scan(bench, number);
  await bench.getByRole('button', { name: /Wszystko się zgadza/ }).click();
  await expect(bench.getByText('Wyślemy, gdy wróci połączenie.')).toBeVisible();
  await expect(bench.getByText('2 wpisy czekają na wysłanie')).toBeVisible();
  await expect(bench.getByRole('button', { name: /Wszystko się zgadza/ })).toHaveCount(0); // not counted twice
  await shot(bench, 'bench-offline');
  expect((await caseNow(caseId)).custody).toBe('expected');

  await bench.context().setOffline(false);
  await expect(bench.getByText(/na wysłanie/)).toHaveCount(0);
  await expect(bench.getByText('Wyślemy, gdy wróci połączenie.')).toHaveCount(0);
  await expect(bench.getByText('Zwrot pieniędzy pójdzie dalej bez biura.')).toBeVisible();
  await expect.poll(async () => (await caseNow(caseId)).custody).toBe('disposed');
  const { receipts } = await askApi<{ receipts: object[] }>('GET', `/bench/cases/${caseId}`);
  expect(receipts).toHaveLength(1);
  // the code nobody knows is shown to whoever can say what it is
  await expect(bench.getByText('Skan 5901234123457')).toBeVisible();
});

test('a parcel without a slip is kept under a number, and found to be somebody’s', async ({ deskOf, shot }) => {
  const { number } = await fileWithdrawal('Kunegunda Wierzbicka');
  const bench = await deskOf('tomasz');
  await bench.setViewportSize(phone);
  const parcel = `62${Date.now()}`;
  const inside = `Dwa kubki w gazecie ${parcel}`;
  await scan(bench, parcel);
  await expect(bench.getByRole('heading', { name: /Nie znam tego kodu/ })).toBeVisible();
  await bench.getByLabel('Nadawca', { exact: true }).fill('K. Wierzbicka');
  await bench.getByLabel('Co jest w środku').fill(inside);
  await bench.getByLabel('Dodaj zdjęcie').setInputFiles(photo('karton-wgniecenie'));
  await expectAccessible(bench, 'bench, unknown parcel');
  await shot(bench, 'bench-unknown');
  await bench.getByRole('button', { name: 'Odłóż i nadaj numer' }).click();
  await expect(bench.getByText(/Odłożone pod numerem P-\d+/)).toBeVisible();

  await scan(bench, parcel);
  await bench.getByRole('link', { name: new RegExp(inside) }).click();
  await bench.getByLabel('Nadawca, telefon albo produkt').fill('Wierzbicka');
  await expectAccessible(bench, 'bench, whose parcel');
  await shot(bench, 'bench-orphan');
  await bench.getByRole('link', { name: new RegExp(number) }).click();
  await bench.getByRole('button', { name: /Wszystko się zgadza/ }).click();
  await expect(bench.getByText(`Przyjęte: ${number}`)).toBeVisible();
  await bench.goto('/desk/bench/orphans');
  await expect(bench.getByText(inside)).toHaveCount(0);
});

test('what the stock is to be told waits in a list, and paper comes out of the printer', async ({ deskOf, shot }) => {
  const { number } = await fileWithdrawal('Leokadia Jodła');
  const bench = await deskOf('tomasz');
  await bench.setViewportSize({ width: 1024, height: 768 });
  await scan(bench, number);
  await expect(bench.getByRole('heading', { level: 1, name: number })).toBeVisible();
  await scan(bench, 'ZWCALL'); // a command from the sheet: no finger on the screen
  await expect(bench.getByText(`Przyjęte: ${number}`)).toBeVisible();
  await shot(bench, 'bench-received-wide');
  const label = await bench.getByRole('link', { name: 'Drukuj etykietę 100 × 150' }).getAttribute('href');
  await bench.getByRole('link', { name: 'Wróć do listy' }).click();
  const sheet = await bench.getByRole('link', { name: 'Arkusz poleceń' }).getAttribute('href');
  for (const address of [label!, label!.replace('100x150', '50x30'), sheet!]) {
    const paper = await bench.evaluate(async (url) => {
      const answer = await fetch(url);
      return [answer.status, answer.headers.get('content-type')];
    }, address);
    expect(paper).toEqual([200, 'application/pdf']);
  }
  await bench.goto('/desk/bench/stock');
  const change = bench.getByRole('listitem').filter({ hasText: number }).filter({ hasText: 'Kubek Sarna' });
  await expect(change).toContainText('+2');
  await expectAccessible(bench, 'bench, stock');
  await shot(bench, 'bench-stock');
  await change.getByRole('button', { name: 'Oznacz jako wpisane' }).click();
  await expect(change).toHaveCount(0);
});
