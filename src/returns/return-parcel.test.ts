import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { TrackingEvent } from '../channels/parcel-side.ts';
import { carrierOf, trackingUrl } from './parcel-number.ts';
import {
  firstScan,
  mayBecome,
  nextCheck,
  parcelMoves,
  parcelStates,
  refusalOfCancel,
  refusalOfLabel,
  stateAfter,
  type ParcelState,
} from './return-parcel.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));
const told = (...statuses: TrackingEvent['status'][]) => statuses.map((status, hour) => ({ status, at: at(hour) }));

test.each<[ParcelState, TrackingEvent['status'][], ParcelState]>([
  ['issued', [], 'issued'],
  ['issued', ['announced'], 'issued'],
  ['issued', ['unmapped'], 'issued'],
  ['issued', ['announced', 'in_transit'], 'in_transit'],
  ['issued', ['announced', 'in_transit', 'ready_for_pickup', 'delivered'], 'delivered'],
  ['issued', ['delivered'], 'delivered'],
  ['issued', ['problem'], 'in_transit'],
  ['in_transit', ['in_transit', 'returned'], 'sent_back'],
  ['in_transit', ['lost', 'in_transit', 'delivered'], 'delivered'],
  ['sent_back', ['in_transit', 'delivered'], 'delivered'],
  ['cancelled', ['in_transit'], 'in_transit'],
  ['delivered', ['in_transit', 'lost', 'returned'], 'delivered'],
  ['refused', ['in_transit'], 'refused'],
])('%s and then %j: %s', (from, statuses, to) => expect(stateAfter(from, told(...statuses))).toBe(to));

test('in whatever order and however often it is told, a parcel stands where it stands', () => {
  const status = fc.constantFrom<TrackingEvent['status']>(
    'announced',
    'in_transit',
    'delivered',
    'unmapped',
    'problem',
  );
  fc.assert(
    fc.property(fc.array(status, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (statuses, random) => {
      const events = told(...statuses);
      const shuffled = [...events, ...events].sort(() => ((random.next().value ?? 0) % 3) - 1);
      expect(stateAfter('issued', shuffled)).toBe(stateAfter('issued', events));
      const once = stateAfter('issued', events);
      expect(stateAfter(once, events)).toBe(once);
    }),
  );
});

test('every state leads only to states there are, and none to itself', () => {
  for (const from of parcelStates) {
    expect(parcelMoves[from].every((to) => parcelStates.includes(to))).toBe(true);
    expect(mayBecome(from, from)).toBe(false);
  }
});

test('the day of sending is the first time the carrier had it in hand', () => {
  expect(firstScan(told('announced', 'in_transit', 'delivered'))).toEqual(at(1));
  expect(firstScan(told('announced', 'unmapped'))).toBeNull();
});

describe('a label', () => {
  const kase = { stage: 'settling', custody: 'expected' } as const;
  const all = ['own', 'label', 'code', 'pickup'] as const;
  test.each([
    ['is had while goods are awaited', kase, 'label', all, [], null],
    ['not for a closed case', { ...kase, stage: 'closed' as const }, 'label', all, [], 'wrong-stage'],
    ['not when nothing comes back', { ...kase, custody: 'not_required' as const }, 'label', all, [], 'nothing-to-send'],
    ['not without a carrier', kase, 'label', ['own'] as const, [], 'no-carrier'],
    ['not by a way that is not open', kase, 'pickup', ['own', 'code'] as const, [], 'way-not-open'],
    ['not while there is one', kase, 'code', all, [{ method: 'label', state: 'issued' }], 'label-there'],
    ['not while one is in doubt', kase, 'code', all, [{ method: 'code', state: 'in_doubt' }], 'label-there'],
    ['again when the first was refused', kase, 'code', all, [{ method: 'label', state: 'refused' }], null],
    ['again for a second parcel', kase, 'code', all, [{ method: 'label', state: 'in_transit' }], null],
  ] as const)('%s', (_, on, method, ways, parcels, refusal) =>
    expect(refusalOfLabel(on, method, ways, parcels)).toBe(refusal),
  );

  test.each<[ParcelState, string | null]>([
    ['planned', null],
    ['issued', null],
    ['asking', 'label-in-doubt'],
    ['in_doubt', 'label-in-doubt'],
    ['in_transit', 'parcel-sent'],
    ['delivered', 'parcel-sent'],
  ])('%s is given up: %s', (state, refusal) => expect(refusalOfCancel({ state })).toBe(refusal));
});

test('the carrier is asked less often the more often it fails, and not for ever', () => {
  const parcel = { state: 'in_transit', askedAt: at(0) } as const;
  const hours = (failures: number) => (nextCheck(parcel, failures, at(1))!.getTime() - at(1).getTime()) / 3_600_000;
  expect([0, 1, 2, 9].map(hours)).toEqual([2, 4, 8, 24]);
  expect(nextCheck(parcel, 0, new Date(at(0).getTime() + 61 * 24 * 3_600_000))).toBeNull();
  expect(nextCheck({ ...parcel, state: 'delivered' }, 0, at(1))).toBeNull();
});

test.each([
  ['602677439331630337653846', null, 'inpost'],
  ['602677439331630337653846', 'DPD', 'dpd'],
  ['RR123456785PL', null, 'poczta'],
  ['RR123456784PL', null, null], // its check digit is wrong
  ['00359007738912345678', null, 'poczta'],
  ['1Z5R89390357567127', null, 'ups'],
  ['13490012345678', null, 'dpd'],
  ['JJD000390007123456789', null, 'dhl'],
  ['12345678901', null, 'gls'],
  ['abc', 'Paczkomaty InPost', 'inpost'],
  ['abc', null, null],
])('%s, said to be %s, is of %s', (number, named, carrier) => expect(carrierOf(number, named)).toBe(carrier));

test('a number leads to its carrier’s page', () => {
  expect(trackingUrl('inpost', '6026 77')).toBe('https://inpost.pl/sledzenie-przesylek?number=6026%2077');
  expect(trackingUrl('nikt', '1')).toBeNull();
});
