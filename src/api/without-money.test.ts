/** Whoever unpacks parcels reads cases and orders, and no sums in them. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createKey } from '../identity/create-key.ts';
import { aRefundDesk, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { makeWeb } from '../web.ts';

let here: RefundDesk;
let web: FastifyInstance;
let caseId: string;
let orderId: string;
beforeAll(async () => {
  here = await aRefundDesk();
  web = await makeWeb(here.t.world);
  ({ caseId } = await here.due());
  await here.approve(caseId);
  await here.t.drain();
  orderId = (await here.desk.find(caseId)).orderId!;
});
afterAll(async () => {
  await web.close();
  await here.close();
});

const sums = new RegExp(`\\b(${[TOTAL, 6500, 4500, 2000, 1299].join('|')})\\b`);
const paths = () => [
  `cases/${caseId}`,
  `cases/${caseId}/settlement`,
  `cases/${caseId}/history`,
  `orders/${orderId}`,
  'orders',
];

test.each([
  ['owner', true],
  ['consultant', true],
  ['viewer', true],
  ['warehouse', false],
] as const)('%s is shown sums: %s', async (role, shown) => {
  const { token } = await createKey(here.t.world, here.shop.actor, { name: role, role });
  for (const path of paths()) {
    const { statusCode, body } = await web.inject({
      method: 'GET',
      url: `/api/v1/${path}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(statusCode, path).toBe(200);
    expect([path, sums.test(body)]).toEqual([path, shown]);
  }
});
