import { expect, it } from 'vitest';

import { deliveredOf, type Delivered, type DeliveredSource, type ParcelFate } from './delivered.ts';

const on = (day: number, source: DeliveredSource = 'carrier'): Delivered => ({
  at: new Date(Date.UTC(2026, 9, day)),
  source,
});
const came = (day: number): ParcelFate => ({ deliveredAt: on(day).at, deliveredSource: 'carrier', isNew: false });
const known: ParcelFate = { deliveredAt: null, deliveredSource: null, isNew: false };
const fresh: ParcelFate = { ...known, isNew: true };

it.each<[string, ParcelFate[], Delivered | null, Delivered | null, Delivered | null]>([
  ['nothing known', [], null, null, null],
  ['the last of two parcels', [came(3), came(5)], null, null, on(5)],
  ['one of two still on its way', [came(3), known], null, null, null],
  ['told for the whole order', [came(3), known], on(4, 'channel'), null, on(4, 'channel')],
  ['the channel is silent again', [], null, on(4), on(4)],
  ['parcels without fate beside a known day', [known], null, on(4, 'channel'), on(4, 'channel')],
  ['a second parcel sent later', [came(3), fresh], null, on(3), null],
  ['that parcel came', [came(3), came(9)], null, null, on(9)],
  ['staff know better than the carrier', [came(3)], null, on(6, 'staff'), on(6, 'staff')],
  ['but not of a parcel sent after', [came(3), fresh], null, on(6, 'staff'), null],
])('%s', (_, parcels, given, held, expected) => expect(deliveredOf(parcels, given, held)).toEqual(expected));
