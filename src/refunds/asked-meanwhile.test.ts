/** A person and the job at the same refund at the same moment: money moves once, and no answer is lost. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aRefundDesk, reasonOf, TOTAL, type RefundDesk } from '../../test/refund-desk.ts';
import { disconnect } from '../channels/disconnect.ts';
import { makeHttp, type HttpRequest } from '../platform/http.ts';
import { pursueRefund } from './pursue-refund.ts';
import { resolveRefund } from './resolve-refund.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());
beforeEach(() => here.calm());

/** Nobody knows: it was asked for, no answer came, and nothing left. */
const inDoubt = async () => {
  const { caseId, ref } = await here.due();
  here.provider.misbehave('silent-before');
  await here.approve(caseId);
  await here.t.drain();
  const { id: attemptId, state } = await here.last(caseId);
  expect(state).toBe('in_doubt');
  here.t.clock.advance({ minutes: 5 });
  return { caseId, attemptId, ref };
};

const seen = (outcome: 'settled' | 'failed', of: { caseId: string; attemptId: string }) =>
  resolveRefund(here.t.world, here.shop.actor, { ...of, outcome, remark: 'Tak widzę w panelu.' });

/** The job asks, and while the request that moves money is on its way somebody does something. */
const pursueWhile = (of: { caseId: string; attemptId: string }, meanwhile: () => Promise<void>) => {
  const http = makeHttp({ allowPrivate: true });
  const send = async (request: HttpRequest) => {
    if (request.method === 'POST' && request.url.endsWith('/transaction/refund')) await meanwhile();
    return http.send(request);
  };
  const { caseId, attemptId } = of;
  return pursueRefund.run({ ...here.t.world, http: { send } }, { shopId: here.shop.shopId, caseId, attemptId });
};

test.each(['failed', 'settled'] as const)(
  'called %s while they are being asked: first their answer',
  async (outcome) => {
    const { ref, ...of } = await inDoubt();
    const said: (string | null)[] = [];
    await pursueWhile(of, async () => void said.push(await reasonOf(seen(outcome, of))));
    expect(said).toEqual(['being-asked']);
    expect(await here.last(of.caseId)).toMatchObject({ state: 'in_doubt', acceptedAt: here.t.clock.now });
    await here.look({ minutes: 90 });
    expect((await here.attempts(of.caseId)).map(({ state }) => state)).toEqual(['settled']);
    expect(here.provider.moved(ref)).toBe(TOTAL);
  },
  30_000,
);

test('once they have answered, or the worker died over it, a person may end the doubt again', async () => {
  const { ref, ...of } = await inDoubt();
  const died = pursueWhile(of, () => Promise.reject(new Error('killed')));
  await expect(died).rejects.toThrow('killed');
  expect(await reasonOf(seen('failed', of))).toBe('being-asked');
  here.t.clock.advance({ minutes: 30 });
  await seen('failed', of);
  expect(await here.last(of.caseId)).toMatchObject({ state: 'failed', failure: 'seen-not-sent' });
  expect(here.provider.moved(ref)).toBe(0);
}, 30_000);

test('they answer after somebody has called it failed all the same: that it left is not lost, and nothing leaves again', async () => {
  const { ref, ...of } = await inDoubt();
  await pursueWhile(of, async () => {
    here.t.clock.advance({ minutes: 11 });
    await seen('failed', of);
  });
  await here.t.drain();
  expect((await here.attempts(of.caseId)).map(({ state, amount }) => `${state} ${amount}`)).toEqual([
    `failed ${TOTAL}`,
    `sent ${TOTAL}`,
  ]);
  expect((await here.desk.find(of.caseId)).money).toBe('sent');
  expect(await here.approve(of.caseId)).toMatchObject({ state: 'refused', reason: 'nothing-owed' });
  expect(here.provider.moved(ref)).toBe(TOTAL);
}, 30_000);

test('nobody left to ask for two days: it is in doubt, and a person may end it', async () => {
  const { caseId } = await here.due();
  await here.approve(caseId);
  await disconnect(here.t.world, here.shop.actor, { connectionId: here.connectionId });
  await here.t.drain();
  const { id: attemptId } = await here.last(caseId);
  expect(await reasonOf(seen('failed', { caseId, attemptId }))).toBe('money-under-way');
  await here.look({ minutes: 49 * 60 });
  expect(await here.last(caseId)).toMatchObject({ state: 'in_doubt' });
  await seen('failed', { caseId, attemptId });
  expect((await here.desk.find(caseId)).money).toBe('failed');
});
