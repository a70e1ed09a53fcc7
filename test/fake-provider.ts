/**
 * Przelewy24, PayU and Stripe in one: an HTTP server of this process that keeps payments and refunds as they document
 * it, and counts the money that left. What it does next is told by `misbehave`, before or after it acted.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { payuDialect } from './fake-provider/payu.ts';
import { przelewy24Dialect } from './fake-provider/przelewy24.ts';
import { stripeDialect } from './fake-provider/stripe.ts';
import type { Acted, Dialect, Ledger, Misbehaviour, Refund } from './fake-provider/ledger.ts';

const dialects: readonly Dialect[] = [przelewy24Dialect, payuDialect, stripeDialect];

export interface FakeProvider {
  readonly baseUrl: string;
  readonly ledger: Ledger;
  /** What happens to the next requests that would move money, one each; without any, all is well again. */
  misbehave(...how: Misbehaviour[]): void;
  /** Whether the next request that would move money is not answered. */
  willBeSilent(): boolean;
  /** The same as `misbehave` for requests that only read: the statuses they fail with. */
  failReads(...statuses: number[]): void;
  /** Every refund whose money left, by payment: what a bank would see. */
  moved(paymentRef: string): number;
  /** Requests as they came, for those who check their shape. */
  readonly seen: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];
  /** Called when a refund was acted on and its answer has not left. */
  onActed: ((refund: Refund) => void) | null;
  close(): Promise<void>;
}

/** Every object of an answer, with what a later version of theirs may add. */
const withMore = (json: unknown, adds: object | undefined): unknown => {
  if (!adds) return json;
  if (Array.isArray(json)) return json.map((each) => withMore(each, adds));
  if (!json || typeof json !== 'object') return json;
  const known = Object.entries(json).map(([key, of]) => [key, key === 'metadata' ? of : withMore(of, adds)] as const);
  return { ...Object.fromEntries(known), ...adds };
};

export async function startFakeProvider(): Promise<FakeProvider> {
  const ledger: Ledger = {
    payments: new Map(),
    refunds: [],
    next: { status: 'done' },
    deaf: false,
    tokens: new Set(),
    issued: 0,
  };
  const coming: Misbehaviour[] = [];
  const reads: number[] = [];
  const fake: Omit<FakeProvider, 'baseUrl'> = {
    ledger,
    misbehave: (...how) => void coming.splice(0, Infinity, ...how),
    willBeSilent: () => coming[0]?.startsWith('silent') ?? false,
    failReads: (...statuses) => void reads.splice(0, Infinity, ...statuses),
    moved: (ref) =>
      ledger.refunds.filter(({ paymentRef }) => paymentRef === ref).reduce((sum, { amount }) => sum + amount, 0),
    seen: [],
    onActed: null,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { method = 'GET', url: path = '/', headers } = request;
    fake.seen.push({ method, path, headers, body });
    const say = ({ status, json, headers: more = {} }: Acted) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...more })
        .end(JSON.stringify(withMore(json, ledger.next.adds)));

    const dialect = dialects.find((each) => each.speaks(path))!;
    const forbidden = dialect.refuses(ledger, { path, headers });
    if (forbidden) return say(forbidden);
    if (!dialect.movesMoney(method, path)) {
      const failing = reads.shift();
      if (failing) return say({ status: failing, json: {} });
      return say(dialect.read(ledger, { method, path, body, headers }));
    }
    const how = coming.shift() ?? 'answer';
    if (how === 'silent-before') return; // never answered, nothing done
    if (how === 'broken-before') return say({ status: 500, json: { error: 'Unknown error', code: 500 } });
    if (how === 'busy') return say({ status: 429, json: {}, headers: { 'retry-after': '7' } });
    if (how === 'expired') {
      ledger.tokens.clear();
      return say({ status: 401, json: { error: 'invalid_token', error_description: 'expired' } });
    }
    const before = ledger.refunds.length;
    const acted = dialect.move(ledger, { path, headers, body });
    if (ledger.refunds.length > before) fake.onActed?.(ledger.refunds.at(-1)!);
    if (how === 'silent-after') return; // acted, and the answer is lost
    if (how === 'cut-after') return void request.socket.destroy();
    if (how === 'broken-after') return say({ status: 502, json: {} });
    say(acted);
  }
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(fake, { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
