import { expect, test } from 'vitest';

import { mattersToSender, type Happened } from './sending-guard.ts';

const anna = 'anna';
const by = {
  herself: { actorKind: 'staff', actorId: anna },
  marta: { actorKind: 'staff', actorId: 'marta' },
  buyer: { actorKind: 'buyer', actorId: null },
  erp: { actorKind: 'apiKey', actorId: 'erp' },
  system: { actorKind: 'system', actorId: 'clock' },
} as const satisfies Record<string, Omit<Happened, 'type'>>;

test.each([
  // her own acts are known to her
  ['case.replied', 'herself', false],
  ['case.noted', 'herself', false],
  ['case.decided', 'herself', false],
  // a colleague
  ['case.replied', 'marta', true],
  ['case.noted', 'marta', true],
  ['case.decided', 'marta', true],
  ['case.closed', 'marta', true],
  ['case.money-sent', 'marta', true],
  ['case.assigned', 'marta', false],
  ['case.tagged', 'marta', false],
  ['case.snoozed', 'marta', false],
  // the buyer
  ['case.buyer-wrote', 'buyer', true],
  ['case.takeback-asked', 'buyer', true],
  ['case.proof-given', 'buyer', true],
  ['case.link-asked', 'buyer', false],
  // a machine of the shop
  ['case.replied', 'erp', true],
  ['case.goods-received', 'erp', true],
  // the system: bookkeeping, and what is more
  ['case.clock-ran-out', 'system', false],
  ['case.mail-failed', 'system', false],
  ['case.assigned', 'system', false],
  ['case.deemed-accepted', 'system', true],
  ['case.closed', 'system', true],
  ['case.requalified', 'system', true],
] as const)('%s by %s: must be known before an answer leaves: %s', (type, who, expected) => {
  expect(mattersToSender({ type, ...by[who] }, anna)).toBe(expected);
});
