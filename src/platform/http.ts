import { lookup } from 'node:dns';
import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent as SafeAgent, request as safeRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly timeoutMs?: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The only way out to other people's servers. Follows no redirects: what was meant for one host stays there. */
export interface Http {
  send(request: HttpRequest): Promise<HttpAnswer>;
}

/**
 * No answer came. `not-reached`: the other side saw nothing of the request, so nothing happened there. `no-answer`:
 * it may have done what was asked; only asking it tells. The message names neither address nor content.
 */
export class HttpFailure extends Error {
  readonly kind: 'refused-address' | 'not-reached' | 'no-answer' | 'too-large';
  constructor(kind: HttpFailure['kind']) {
    super(`http: ${kind}`);
    this.name = 'HttpFailure';
    this.kind = kind;
  }
}

const MOST_BYTES = 10_000_000;
const PATIENCE_MS = 20_000;

/** `allowPrivate`: whether the own network may be called, and without TLS. Never where strangers keep shops on the same host. */
export function makeHttp({ allowPrivate }: { allowPrivate: boolean }): Http {
  // One connection a request: an answer lost on a connection kept too long cannot be told from a refund lost.
  const [plain, safe] = [new PlainAgent({ keepAlive: false }), new SafeAgent({ keepAlive: false })];
  const guarded: LookupFunction = (host, options, found) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, '', 0);
      const [first] = addresses;
      if (!first || (!allowPrivate && addresses.some(({ address }) => isPrivate(address))))
        return found(new HttpFailure('refused-address'), '', 0);
      if (options.all) return found(null, addresses);
      found(null, first.address, first.family);
    });
  };

  return {
    send({ method, url, headers = {}, body, timeoutMs = PATIENCE_MS }) {
      const target = new URL(url);
      const host = target.hostname.replace(/^\[|\]$/g, '');
      const isPlain = target.protocol === 'http:';
      if (!isPlain && target.protocol !== 'https:') return Promise.reject(new HttpFailure('refused-address'));
      if (!allowPrivate && (isPlain || (isIP(host) && isPrivate(host))))
        return Promise.reject(new HttpFailure('refused-address'));
      return new Promise((resolve, reject) => {
        let reached = false;
        const fail = (error: unknown) =>
          reject(error instanceof HttpFailure ? error : new HttpFailure(reached ? 'no-answer' : 'not-reached'));
        const options = {
          method,
          headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
          lookup: guarded,
          signal: AbortSignal.timeout(timeoutMs),
        };
        const answered = (answer: IncomingMessage) => void read(answer).then(resolve, fail);
        const sent = isPlain
          ? plainRequest(target, { ...options, agent: plain }, answered)
          : safeRequest(target, { ...options, agent: safe }, answered);
        sent.on('socket', (socket) => socket.once(isPlain ? 'connect' : 'secureConnect', () => (reached = true)));
        sent.on('error', fail);
        sent.end(body);
      });
    },
  };
}

async function read(answer: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new HttpFailure('too-large');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
  return { status: answer.statusCode!, headers, bytes, text: bytes.toString('utf8') };
}

const own = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  own.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  own.addSubnet(net, bits, 'ipv6');

/** Whether an address is of this machine or its network: an address a shop types must not lead inside. IPv4 within IPv6 counts. */
export const isPrivate = (address: string): boolean => own.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
