import { expect, test } from 'vitest';

import { storable, storableUrl } from './storable.ts';

test.each([
  ['Zażółć\u0000 gęślą', 'Zażółć gęślą'],
  ['\u0000', ''],
  ['cut \ud83d', 'cut \ufffd'],
  ['whole 👍', 'whole 👍'],
])('%j is kept as %j', (given, kept) => expect(storable(given)).toBe(kept));

test('of an address too', () => expect(storableUrl('/cases?search=a%00b&x=%2500')).toBe('/cases?search=ab&x=%2500'));
