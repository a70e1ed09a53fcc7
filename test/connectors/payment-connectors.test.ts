/** What every payment connector must do, whoever it speaks to. A new one adds its row in `payment-cases.ts`. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { connectors } from '../../src/channels/connectors.ts';
import { fieldsOf } from '../../src/channels/manifest.ts';
import type { RefundRequest } from '../../src/channels/money-side.ts';
import { startFakeProvider, type FakeProvider } from '../fake-provider.ts';
import { aLink, paymentCases } from './payment-cases.ts';

let provider: FakeProvider;
beforeAll(async () => void (provider = await startFakeProvider()));
afterAll(() => provider.close());
beforeEach(() => {
  provider.ledger.payments.clear();
  provider.ledger.refunds.length = 0;
  provider.ledger.next = { status: 'done' };
  provider.seen.length = 0;
  provider.misbehave();
  provider.failReads();
});

test('no payment connector is left out', () => {
  const paying = connectors.filter(({ manifest }) => manifest.kind === 'payment').map(({ manifest }) => manifest.id);
  expect(paymentCases.map(({ connector }) => connector.manifest.id)).toEqual(paying);
});

describe.each(paymentCases.map((each) => [each.connector.manifest.id, each] as const))('%s', (_, it) => {
  const { connector, paymentRef } = it;
  const money = connector.money!;
  const link = () => aLink(provider, it.credentials);
  const wish = (over: Partial<RefundRequest> = {}): RefundRequest => ({
    key: '0199b3c2f4d07000800000000000000a',
    paymentRef,
    amount: { amount: 4500, currency: 'PLN' },
    text: 'ZP-48210',
    noticeUrl: 'https://zwrotka.example/hooks/a/b',
    ...over,
  });
  const pay = (amount = 10_000) => provider.ledger.payments.set(paymentRef, amount);
  const find = (ref: string | null = null, over: Partial<RefundRequest> = {}) =>
    money.findRefund(link(), { ...wish(over), ref });

  test('its manifest says what it is', () => {
    const { manifest } = connector;
    expect(manifest.money).toMatchObject({ moves: true });
    expect(Boolean(connector.money)).toBe(Boolean(manifest.money));
    expect(Object.keys(manifest.addresses).length).toBeGreaterThan(0);
    expect(fieldsOf(manifest).some(({ secret }) => secret)).toBe(true);
    expect(manifest.credentials.safeParse(it.credentials).success).toBe(true);
  });

  test('a check accepts good credentials and names bad ones', async () => {
    expect(await connector.check(link())).toEqual({ state: 'done' });
    expect(await connector.check(aLink(provider, it.wrong))).toEqual({ state: 'needs-reauth' });
  });

  test('a refund moves its sum, and is found again by its key alone', async () => {
    pay();
    const made = await money.refund(link(), wish());
    expect(made.state).toBe(it.atFirst.done);
    expect(provider.moved(paymentRef)).toBe(4500);
    expect(await find()).toMatchObject({ state: 'done' });
    expect(await find('ref' in made ? made.ref : null)).toMatchObject({ state: 'done' });
    expect(await find(null, { key: 'another-key-altogether' })).toEqual({ state: 'absent' });
  });

  test('the same key twice is one refund', async () => {
    pay();
    await money.refund(link(), wish());
    expect(['done', 'pending']).toContain((await money.refund(link(), wish())).state);
    expect(provider.moved(paymentRef)).toBe(4500);
  });

  test.each(['done', 'pending', 'rejected', 'invented'] as const)('their status for %s', async (status) => {
    pay();
    provider.ledger.next.status = status;
    expect((await money.refund(link(), wish())).state).toBe(it.atFirst[status]);
    expect((await find()).state).toBe(it.statuses[status]);
  });

  test('a "no" has a code of ours', async () => {
    expect(await money.refund(link(), wish())).toMatchObject({ state: 'rejected', code: 'payment-not-found' });
    pay(100);
    expect(await money.refund(link(), wish())).toMatchObject({ state: 'rejected', code: 'more-than-paid' });
    expect(provider.moved(paymentRef)).toBe(0);
  });

  test.each([
    ['silent-before', 'unknown', 0],
    ['silent-after', 'unknown', 4500],
    ['cut-after', 'unknown', 4500],
    ['broken-before', 'unknown', 0],
    ['broken-after', 'unknown', 4500],
  ] as const)('%s: nobody knows, and asking tells', async (how, state, moved) => {
    pay();
    provider.misbehave(how);
    expect((await money.refund(link(), wish())).state).toBe(state);
    expect(provider.moved(paymentRef)).toBe(moved);
    expect((await find()).state).toBe(moved ? 'done' : 'absent');
  });

  test('too many requests: later, and not before they said', async () => {
    pay();
    provider.misbehave('busy');
    expect(await money.refund(link(), wish())).toEqual({ state: 'retryable', afterSeconds: 7 });
    expect(provider.moved(paymentRef)).toBe(0);
  });

  test('nobody there: nothing happened', async () => {
    const nowhere = aLink({ baseUrl: 'http://127.0.0.1:9' }, it.credentials);
    expect((await money.refund(nowhere, wish())).state).toBe('retryable');
    expect((await money.findRefund(nowhere, { ...wish(), ref: null })).state).toBe('retryable');
  });

  test('a question that failed is no answer', async () => {
    pay();
    await money.refund(link(), wish());
    const asking = link();
    await money.findRefund(asking, { ...wish(), ref: null }); // has its token
    provider.failReads(503);
    expect((await money.findRefund(asking, { ...wish(), ref: null })).state).toBe('retryable');
  });

  test.each([400, 403, 404])(
    'a question answered with %i after a refund is no "no": it may have been made',
    async (status) => {
      pay();
      const asking = link();
      await money.refund(asking, wish());
      provider.failReads(status, status);
      expect((await money.findRefund(asking, { ...wish(), ref: null })).state).not.toBe('rejected');
    },
  );

  test('what they add to their answers changes nothing', async () => {
    pay();
    provider.ledger.next.adds = { novelty: { deep: [null] }, responseTime: 3 };
    expect((await money.refund(link(), wish())).state).toBe(it.atFirst.done);
    expect((await find()).state).toBe('done');
  });

  test('bad credentials move nothing', async () => {
    pay();
    expect(await money.refund(aLink(provider, it.wrong), wish())).toEqual({ state: 'needs-reauth' });
    expect(provider.moved(paymentRef)).toBe(0);
  });

  test('a token that ran out early is fetched anew, once', async () => {
    pay();
    provider.misbehave('expired');
    const ended = await money.refund(link(), wish());
    const isToken = connector.manifest.auth === 'oauth_client';
    expect(ended.state).toBe(isToken ? it.atFirst.done : 'needs-reauth');
    expect(provider.moved(paymentRef)).toBe(isToken ? 4500 : 0);
    provider.misbehave('expired', 'expired');
    expect((await money.refund(link(), wish({ key: 'the-second-refund' }))).state).toBe('needs-reauth');
  });

  describe('a notice', () => {
    const now = new Date('2026-10-05T10:00:00Z');
    const read = (raw: { headers: Record<string, string | undefined>; body: string }, at = now) =>
      money.readNotice!({ credentials: it.credentials, now: () => at }, raw);

    test('signed as they document it, says which refund', () => {
      expect(read(it.notice('klucz-refundu', now) as never)).toMatchObject({ state: 'heed', key: 'klucz-refundu' });
    });

    test('with another sum, another key, or unsigned, is forged', () => {
      const good = it.notice('klucz-refundu', now) as { headers: Record<string, string>; body: string };
      expect(read({ ...good, body: good.body.replaceAll('klucz-refundu', 'obcy') }).state).toBe('forged');
      expect(read({ headers: {}, body: good.body.replace(/"sign":"[^"]+"/, '"sign":""') }).state).toBe('forged');
      expect(read({ ...good, body: 'not even json' }).state).toBe('forged');
    });
  });
});

describe('what is particular', () => {
  const now = new Date('2026-10-05T10:00:00Z');

  test('Stripe: a notice played again after five minutes is forged', () => {
    const { connector, credentials, notice } = paymentCases.find(
      ({ connector: each }) => each.manifest.id === 'stripe',
    )!;
    const later = () => new Date(now.getTime() + 301_000);
    expect(connector.money!.readNotice!({ credentials, now: later }, notice('k', now)).state).toBe('forged');
  });

  test('Przelewy24: the sign is over the fields, so a body written anew with spaces still fits', () => {
    const { connector, credentials, notice } = paymentCases[0]!;
    const { body } = notice('klucz', now);
    const anew = JSON.stringify(JSON.parse(body), null, 2);
    expect(connector.money!.readNotice!({ credentials, now: () => now }, { headers: {}, body: anew }).state).toBe(
      'heed',
    );
  });

  test('PayU: the signature is over the bytes, so a body written anew does not fit', () => {
    const { connector, credentials, notice } = paymentCases[1]!;
    const { body, headers } = notice('klucz', now);
    const anew = { headers, body: JSON.stringify(JSON.parse(body), null, 2) };
    expect(connector.money!.readNotice!({ credentials, now: () => now }, anew).state).toBe('forged');
  });

  test.each(['5', '5:SES-5', 'SES-5'])('Przelewy24 finds the payment an order calls %s', async (paymentRef) => {
    provider.ledger.payments.set('SES-5', 10_000);
    provider.ledger.refunds.push({ paymentRef: 'SES-5', key: 'an-earlier-one', ref: 'x', amount: 1, status: 1 });
    const { connector, credentials } = paymentCases[0]!;
    const wish = {
      key: 'klucz-123',
      paymentRef,
      amount: { amount: 100, currency: 'PLN' },
      text: 'ZP-1',
      noticeUrl: 'https://x',
    };
    expect((await connector.money!.refund(aLink(provider, credentials), wish)).state).toBe('pending');
    expect(provider.moved('SES-5')).toBe(101);
  });

  test('Stripe: a refund is found behind a hundred others', async () => {
    const { connector, credentials } = paymentCases[2]!;
    provider.ledger.payments.set('pi_5', 100_000);
    for (let n = 0; n < 120; n += 1)
      provider.ledger.refunds.push({
        paymentRef: 'pi_5',
        key: `k${n}`,
        ref: `re_${n}`,
        amount: 1,
        status: 'succeeded',
      });
    const wish = {
      key: 'k119',
      paymentRef: 'pi_5',
      amount: { amount: 1, currency: 'PLN' },
      text: '',
      noticeUrl: '',
      ref: null,
    };
    expect(await connector.money!.findRefund(aLink(provider, credentials), wish)).toEqual({
      state: 'done',
      ref: 're_119',
    });
  });
});
