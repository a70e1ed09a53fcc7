/** Twenty machines and people at one case: exactly one is served, and each of the rest is told why it was not. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { createKey } from '../identity/create-key.ts';
import { makeWeb } from '../web.ts';

let t: TestWorld;
let web: FastifyInstance;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  web = await makeWeb(t.world);
});
afterAll(async () => {
  await web.close();
  await t.close();
});

async function twenty() {
  const shop = await aShop(t.world);
  const clients = await Promise.all(
    Array.from({ length: 20 }, (_, at) => createKey(t.world, shop.actor, { name: `Klient ${at}`, role: 'consultant' })),
  );
  const as =
    (token: string) =>
    (method: 'GET' | 'POST', path: string, payload?: object, headers: object = {}) =>
      web.inject({
        method,
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(payload && { payload }),
      });
  const calls = clients.map(({ token }) => as(token));
  const made = await calls[0]!('POST', '/cases', {
    kind: 'report',
    channelId: shop.channel.id,
    locale: 'pl',
    contact: { name: 'Anna', email: 'anna@example.com' },
    issue: 'defective',
    demand: 'refund',
    lines: [{ name: 'Kubek', quantity: 1 }],
  });
  const { caseId } = made.json();
  const kase = (await calls[0]!('GET', `/cases/${caseId}`)).json();
  const seen = { 'if-match': `"${kase.version}"` };
  return {
    kase,
    all: (path: string, payload: object) =>
      Promise.all(calls.map((call) => call('POST', `/cases/${caseId}/${path}`, payload, seen))),
    history: async () => (await calls[0]!('GET', `/cases/${caseId}/history`)).json<{ items: { type: string }[] }>(),
  };
}

test.each([
  [
    'deciding',
    'decisions',
    'case.decided',
    (caseLineId: string) => ({
      lines: [{ caseLineId, outcome: 'accepted', quantity: 1, remedy: 'refund', amount: 100 }],
    }),
  ],
  ['answering', 'replies', 'case.replied', () => ({ body: 'Dzień dobry, już sprawdzamy.' })],
] as const)(
  'twenty clients %s at once: one wins, nineteen hear that the case changed',
  async (_, path, event, input) => {
    const { kase, all, history } = await twenty();
    const answers = await all(path, input(kase.lines[0].id));
    const won = answers.filter(({ statusCode }) => statusCode < 300);
    const lost = answers.filter(({ statusCode }) => statusCode >= 300);
    expect([won.length, lost.length]).toEqual([1, 19]);
    for (const answer of lost) expect([answer.statusCode, answer.json().reason]).toEqual([412, 'case-changed']);
    expect((await history()).items.filter(({ type }) => type === event)).toHaveLength(1);
  },
);
