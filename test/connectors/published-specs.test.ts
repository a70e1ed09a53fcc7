/**
 * Our requests as the vendors' own OpenAPI sees them: what the connectors send to the fake provider is put before Prism
 * with the published description. The files are not ours to copy, so they are read where they lie beside the checkout;
 * the same shapes are tried always (payment-connectors.test.ts).
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createAndCallPrismInstanceWithSpec, type IHttpConfig } from '@stoplight/prism-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startFakeProvider, type FakeProvider } from '../fake-provider.ts';
import { aLink, paymentCases } from './payment-cases.ts';

const specs = { przelewy24: 'przelewy24-openapi.yml', payu: 'payu-europe-openapi.yaml' } as const;
const folder = new URL('../../../shared/specs/', import.meta.url);
const isHere = existsSync(folder);
// oxlint-disable-next-line no-console -- a check that was left out is said aloud
if (!isHere) console.warn(`SKIPPED: connectors against their vendors' OpenAPI, since there is no ${folder.pathname}`);

let provider: FakeProvider;
beforeAll(async () => void (provider = await startFakeProvider()));
afterAll(() => provider.close());

const quiet = {
  info() {},
  warn() {},
  error() {},
  debug() {},
  trace() {},
  fatal() {},
  success() {},
  child: () => quiet,
};
const config: IHttpConfig = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: false,
  errors: false,
  mock: { dynamic: false },
} as never;

/** As published, but for one misprint: PayU's list of grants says `client_credenitals`, its prose the word of RFC 6749. */
function published(file: string): string {
  const mended = join(mkdtempSync(join(tmpdir(), 'zwrotka-spec-')), file);
  const text = readFileSync(new URL(file, folder), 'utf8');
  writeFileSync(mended, text.replaceAll('client_credenitals', 'client_credentials'));
  return mended;
}

type Said = Awaited<ReturnType<typeof createAndCallPrismInstanceWithSpec>>;
const problemsIn = (said: Said): string[] =>
  said.result === 'error'
    ? [said.error.message]
    : said.response.validations.input.map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`);

describe.each(Object.entries(specs))('%s', (id, file) => {
  test.skipIf(!isHere)('every request is one its vendor describes', { timeout: 120_000 }, async () => {
    const { connector, credentials, paymentRef } = paymentCases.find((each) => each.connector.manifest.id === id)!;
    provider.seen.length = 0;
    provider.ledger.refunds.length = 0;
    provider.ledger.payments.set(paymentRef, 10_000);
    const link = aLink(provider, credentials, { timeoutMs: 5000 });
    const wish = {
      key: '0199b3c2f4d07000800000000000000a',
      paymentRef,
      amount: { amount: 4500, currency: 'PLN' },
      text: 'ZP-48210',
      noticeUrl: 'https://zwrotka.example/hooks/a/b',
    };
    await connector.check(link);
    expect(['done', 'pending']).toContain((await connector.money!.refund(link, wish)).state);
    expect((await connector.money!.findRefund(link, { ...wish, ref: null })).state).toBe('done');

    const spec = published(file);
    expect(provider.seen.length).toBeGreaterThanOrEqual(3);
    for (const { method, path, headers, body } of provider.seen) {
      const url = new URL(path, 'https://x');
      const isForm = headers['content-type']?.includes('form');
      const request = {
        method: method.toLowerCase() as 'get' | 'post',
        url: { path: url.pathname, query: Object.fromEntries(url.searchParams) },
        headers: headers as Record<string, string>,
        ...(body && { body: isForm ? body : (JSON.parse(body) as unknown) }),
      };
      const said = await createAndCallPrismInstanceWithSpec(spec, config, request, quiet as never);
      expect(problemsIn(said), `${method} ${path}`).toEqual([]);
    }
  });

  test.skipIf(!isHere)('what its vendor does not describe is noticed', { timeout: 60_000 }, async () => {
    const spec = published(file);
    const path = id === 'payu' ? '/api/v2_1/orders/PAYU5/refunds' : '/api/v1/transaction/refund';
    const headers = { authorization: 'Basic eDp5', 'content-type': 'application/json' };
    const request = { method: 'post' as const, url: { path }, headers, body: { nothing: 'of theirs' } };
    const said = await createAndCallPrismInstanceWithSpec(spec, config, request, quiet as never);
    expect(problemsIn(said).length).toBeGreaterThan(0);
  });
});
