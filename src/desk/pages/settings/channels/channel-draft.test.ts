import { expect, test } from 'vitest';

import { draftOf, inputOf } from './channel-draft.ts';

const channel: Parameters<typeof draftOf>[0] = {
  name: 'Sklep',
  country: 'PL',
  locales: ['pl', 'en'],
  defaultLocale: 'en',
  brand: { color: '#0b5f73', logoFileId: null },
  contactEmail: null,
  contactPhone: '600 100 200',
  senderEmail: null,
  casePrefix: 'ZP',
  proofs: ['email'],
  withdrawalDays: null,
  defaultStaffId: null,
};

test('what is blank is nothing, what is typed stays', () => {
  expect(inputOf({ ...draftOf(channel), withdrawalDays: '30', contactEmail: ' ' })).toMatchObject({
    contactEmail: null,
    contactPhone: '600 100 200',
    withdrawalDays: 30,
    logoFileId: null,
    defaultLocale: 'en',
  });
});

test('a channel that stops speaking its first language greets in the other', () => {
  expect(inputOf({ ...draftOf(channel), locales: ['pl'] }).defaultLocale).toBe('pl');
});
