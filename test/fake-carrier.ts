import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeCarrier {
  readonly url: string;
  /** Codes that were made, in order: what a shop would pay for. */
  readonly codes: readonly MadeCode[];
  /** Somebody typed the code at a locker: the parcel has a number from here on. */
  use(code: string): string;
  tell(number: string, status: string, at: Date): void;
  /** The next order is carried out, and the line goes dead before it is answered; `before`: it is not even carried out. */
  dropNext(how?: { before?: boolean }): void;
  refuseNext(text: string): void;
  /** A number that it takes for no number, whoever asks. */
  refuseNumber(number: string): void;
  /** The next question is answered so, whatever it was; nothing is carried out. `hang`: it is not answered at all. */
  answerNext(answer: { status: number; body?: string; headers?: Record<string, string> } | 'hang'): void;
  down(isDown: boolean): void;
  reset(): void;
  close(): Promise<void>;
}

interface MadeCode {
  readonly code: string;
  readonly rma: string;
  readonly packType: string;
  readonly senderPhone: string;
  packCode?: string;
}

/**
 * InPost as its clients see it: return codes as XML (Szybkie Zwroty) and tracking as JSON (ShipX), in the shapes both
 * are documented in. Counts what it made.
 */
export async function aCarrier(): Promise<FakeCarrier> {
  const codes: MadeCode[] = [];
  const details = new Map<string, { status: string; datetime: string }[]>();
  let drop: { before?: boolean } | null = null;
  let refusal: string | null = null;
  const refused = new Set<string>();
  let isDown = false;
  let next: Parameters<FakeCarrier['answerNext']>[0] | null = null;

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (isDown) return void response.writeHead(503).end();
      if (next !== null) {
        const given = next;
        next = null;
        if (given !== 'hang') response.writeHead(given.status, given.headers).end(given.body ?? '');
        return;
      }
      const url = new URL(request.url!, 'http://carrier');
      const xml = new URLSearchParams(body).get('content') ?? '';
      const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
      const answer = (text: string) => void response.writeHead(200, { 'content-type': 'text/xml' }).end(text);

      if (url.searchParams.get('do') === 'revloggenerateactivecode') {
        const dropped = drop;
        drop = null;
        if (dropped?.before) return void request.socket.destroy();
        if (refusal !== null) {
          const text = refusal;
          refusal = null;
          return answer(`<paczkomaty><error key="x">${text}</error></paczkomaty>`);
        }
        const code = String(6_397_348_744 + codes.length);
        codes.push({ code, rma: field('rma'), packType: field('packType'), senderPhone: field('senderPhone') });
        if (dropped) return void request.socket.destroy();
        return answer(`<paczkomaty><return><code>${code}</code></return></paczkomaty>`);
      }
      if (url.searchParams.get('do') === 'revloggetreport') {
        const known = codes.filter(({ rma }) => rma === field('rma'));
        const rows = known.map(
          ({ rma, code, packCode }) =>
            `<return><rma>${rma}</rma><code>${code}</code><packCode>${packCode ?? ''}</packCode></return>`,
        );
        return answer(`<paczkomaty>${rows.join('')}</paczkomaty>`);
      }
      if (url.pathname.startsWith('/v1/organizations/')) return void response.writeHead(200).end('{"id":1}');
      if (refused.has(decodeURIComponent(url.pathname.slice('/v1/tracking/'.length))))
        return void response.writeHead(400).end('{"error":"validation_failed"}');
      const number = /^\/v1\/tracking\/(\d+)$/.exec(url.pathname)?.[1];
      const told = number && details.get(number);
      if (!told) return void response.writeHead(404).end('{"error":"resource_not_found"}');
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          tracking_number: number,
          status: told.at(-1)!.status,
          tracking_details: told.toReversed(), // newest first, as they send it
        }),
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    codes,
    use(code) {
      const made = codes.find((each) => each.code === code)!;
      return (made.packCode = `6${code}${'0'.repeat(13)}`);
    },
    tell: (number, status, at) =>
      void details.set(number, [...(details.get(number) ?? []), { status, datetime: at.toISOString() }]),
    dropNext: (how = {}) => void (drop = how),
    refuseNext: (text) => void (refusal = text),
    refuseNumber: (number) => void refused.add(number),
    answerNext: (answer) => void (next = answer),
    down: (now) => void (isDown = now),
    reset() {
      codes.length = 0;
      details.clear();
      refused.clear();
      drop = null;
      refusal = null;
      isDown = false;
      next = null;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
