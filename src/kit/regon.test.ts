import { expect, test } from 'vitest';

import { regonFrom } from './regon.ts';

test.each([
  ['123456785', '123456785'],
  ['REGON 123-456-785', '123456785'],
  ['23511332857188', '23511332857188'],
  ['123456784', null],
  ['23511332857189', null],
  ['23511332957188', null],
  ['12345678', null],
  ['', null],
])('%s as a REGON is %s', (text, regon) => expect(regonFrom(text)).toBe(regon));
