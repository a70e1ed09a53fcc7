import { expect, test } from 'vitest';

import { draftOf, inputOf } from './seller-draft.ts';

const shop = {
  name: 'Kubek',
  locale: 'pl',
  zone: 'Europe/Warsaw',
  legal: { name: 'Kubek sp. z o.o.', nip: '5261040828' },
  returnAddress: { city: 'Łódź' },
} as Parameters<typeof draftOf>[0];

test('a shop goes through the form unchanged', () => {
  const { name, locale, zone, legal, returnAddress } = shop;
  expect(inputOf(draftOf(shop))).toEqual({ name, locale, zone, legal, returnAddress });
});

test('what was emptied is not set; blanks around are not kept', () => {
  const draft = { ...draftOf(shop), 'legal.nip': ' ', 'returnAddress.city': ' Łódź ' };
  expect(inputOf(draft)).toMatchObject({ legal: { name: 'Kubek sp. z o.o.' }, returnAddress: { city: 'Łódź' } });
  expect(inputOf(draft).legal).not.toHaveProperty('nip');
});
