import type { Locator, Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { fileComplaint } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';

/** By the palette, as everything can be reached. */
async function openByPalette(desk: Page, act: string): Promise<Locator> {
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await desk.keyboard.type(act);
  await expect(desk.getByRole('option', { name: new RegExp(`^${act}`) }).first()).toBeVisible();
  await desk.keyboard.press('Enter');
  return desk.getByRole('dialog');
}

const snapshots: Readonly<Record<string, string>> = {
  'Odłóż do dnia': `
    - dialog "Odłóż":
      - banner:
        - heading "Odłóż" [level=2]
      - textbox "Dzień"
      - contentinfo:
        - button "Anuluj"
        - button "Odłóż"
  `,
  'Rozdziel sprawę': `
    - dialog "Rozdziel sprawę":
      - banner:
        - heading "Rozdziel sprawę" [level=2]
      - group "Co wydzielić":
        - radio "Część towaru" [checked]
        - radio /Wiadomość o czym innym/
      - 'spinbutton "Kubek Sarna: ile sztuk"': "0"
      - 'spinbutton "Talerz Mech: ile sztuk"': "0"
      - contentinfo:
        - button "Anuluj"
        - button "Wydziel nową sprawę" [disabled]
  `,
  'Powiąż ze sprawą': `
    - dialog "Powiąż ze sprawą":
      - banner:
        - heading "Powiąż ze sprawą" [level=2]
      - searchbox "Znajdź sprawę"
      - group "Jak":
        - radio "Mają ze sobą związek" [checked]
        - radio /Ta sprawa dotyczy tego/
      - contentinfo:
        - button "Powiąż" [disabled]
  `,
  'To spam': `
    - dialog "To spam":
      - group "Dlaczego":
        - radio "Reklama" [checked]
        - radio "Automat, pętla maili"
        - radio "Nadużycie"
      - contentinfo:
        - button "Oznacz jako spam"
  `,
  'Zapytaj dział': `
    - dialog "Zapytaj dział":
      - combobox "Kogo pytasz"
      - textbox "Pytanie"
      - textbox "Odpowiedź do"
      - contentinfo:
        - button "Zapytaj" [disabled]
  `,
  'Bezpieczeństwo produktu': `
    - dialog "Bezpieczeństwo produktu":
      - paragraph: /Właściciel i kierownicy dostaną mail od razu/
      - contentinfo:
        - button "Oznacz i zawiadom kierownictwo"
  `,
};

test('dialogs of a case, as a screen reader meets them', async ({ deskOf, shot }) => {
  const { number } = await fileComplaint('Okno Dialogowe');
  const desk = await deskOf('anna');
  await openCase(desk, number);
  for (const [act, snapshot] of Object.entries(snapshots)) {
    const dialog = await openByPalette(desk, act);
    await expect(dialog).toMatchAriaSnapshot(snapshot);
    await expectAccessible(desk, act);
    await shot(desk, `dialog-${act}`);
    await desk.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('the macros of a case and the notices, as a screen reader meets them', async ({ deskOf, shot }) => {
  const { number } = await fileComplaint('Okno Makr');
  const desk = await deskOf('anna');
  await openCase(desk, number);
  await desk.keyboard.press('m');
  await expect(desk.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog:
      - combobox /Szukaj makra/ [expanded]
      - listbox:
        - option /./ [selected]
      - region "Podgląd makra":
        - paragraph: /Dzień dobry/
        - button /./
        - button /./
  `);
  await expectAccessible(desk, 'macro palette');
  await shot(desk, 'dialog-macro');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await desk
    .getByRole('button', { name: /^Powiadomienia/ })
    .first()
    .press('Enter');
  const notices = desk.getByRole('dialog');
  await expect(notices.getByRole('heading', { name: 'Powiadomienia' })).toBeVisible();
  await expectAccessible(desk, 'notices');
  await shot(desk, 'dialog-notices');
});

test('deciding and answering, as a screen reader meets them', async ({ deskOf }) => {
  const { number } = await fileComplaint('Okno Decyzji');
  const desk = await deskOf('anna');
  await openCase(desk, number);
  await expect(desk.getByRole('form', { name: 'Odpowiedź' })).toMatchAriaSnapshot(`
    - form "Odpowiedź":
      - tablist:
        - tab "Odpowiedź" [selected]
        - tab "Notatka"
      - tabpanel "Odpowiedź":
        - textbox /./
      - button "Dodaj plik"
      - button "Wyślij i zamknij" [disabled]
      - button "Wyślij i czekaj" [disabled]
      - button "Wyślij" [disabled]
  `);
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const dialog = desk.getByRole('dialog');
  const mugs = dialog.getByRole('group', { name: /Kubek Sarna/ });
  await mugs.getByRole('radio', { name: 'Odrzuć' }).click();
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog /Decyzja/:
      - banner:
        - heading /Decyzja/ [level=2]
      - group "Kubek Sarna":
        - radiogroup "Odpowiedź":
          - radio "Uznaj"
          - radio "Odrzuć" [checked]
        - 'spinbutton "Ile sztuk: Kubek Sarna"': "2"
        - button "Podziel"
        - combobox "Podstawa":
          - option "Wybierz…" [selected]
          - option /zgodny z umową.+art\\. 43b/
      - group "Talerz Mech":
        - radiogroup "Odpowiedź":
          - radio "Uznaj" [checked]
          - radio "Odrzuć"
        - 'spinbutton "Ile sztuk: Talerz Mech"': "1"
        - combobox "Rozwiązanie"
      - textbox "Twoje słowa do kupującego"
      - checkbox "Poproś o odesłanie towaru"
      - combobox "Skąd się to wzięło"
      - textbox "Warunki"
      - region "Podgląd listu"
      - contentinfo:
        - button "Anuluj"
        - button "Wyślij decyzję"
  `);
});
