import { describe, expect, test } from 'vitest';

import { endOfIban, formatIban, ibanFrom } from './iban.ts';
import { formatNip, nipFrom } from './nip.ts';
import { formatPhone, phoneFrom } from './phone.ts';

describe('an account number, however it is written', () => {
  const polish = 'PL61109010140000071219812874';
  test.each([
    ['61 1090 1014 0000 0712 1981 2874', polish],
    ['61109010140000071219812874', polish],
    ['PL61 1090 1014 0000 0712 1981 2874', polish],
    ['pl61-1090-1014-0000-0712-1981-2874', polish],
    ['61\u00a01090\u00a01014 0000 0712 1981 2874 ', polish],
    ['IBAN: PL61 1090 1014 0000 0712 1981 2874', polish],
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['61 1090 1014 0000 0712 1981 2875', null],
    ['61 1090', null],
    ['', null],
    ['moje konto', null],
  ])('%s', (text, iban) => expect(ibanFrom(text)).toBe(iban));

  test('is shown in fours, or only its end', () => {
    expect(formatIban(polish)).toBe('PL61 1090 1014 0000 0712 1981 2874');
    expect(endOfIban(polish)).toBe('2874');
  });
});

describe('a NIP', () => {
  test.each([
    ['5261040828', '5261040828'],
    ['526-104-08-28', '5261040828'],
    ['PL 526 104 08 28', '5261040828'],
    ['NIP: PL5261040828', '5261040828'],
    ['5261040829', null],
    ['0000000000', null],
    ['526104082', null],
    ['', null],
  ])('%s', (text, nip) => expect(nipFrom(text)).toBe(nip));

  test('is shown with dashes', () => expect(formatNip('5261040828')).toBe('526-104-08-28'));
});

describe('a telephone number', () => {
  test.each([
    ['600 100 200', '+48600100200'],
    ['+48 600-100-200', '+48600100200'],
    ['0048 600 100 200', '+48600100200'],
    ['48600100200', '+48600100200'],
    ['(22) 555 01 23', '+48225550123'],
    ['022 555 01 23', '+48225550123'],
    ['+49 (0)30 901820', '+4930901820'],
    ['+48 60010020', null],
    ['12345', null],
    ['zadzwoń', null],
  ])('%s', (text, phone) => expect(phoneFrom(text)).toBe(phone));

  test.each([
    ['+48600100200', '+48 600 100 200'],
    ['+48225550123', '+48 22 555 01 23'],
    ['+4930901820', '+4930901820'],
  ])('%s is shown as %s', (phone, shown) => expect(formatPhone(phone)).toBe(shown));
});
