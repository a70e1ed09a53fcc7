import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { expect, test } from 'vitest';

import { hungUp } from './hung-up.ts';

/** What the server makes of one request, read to its end or its break. */
async function judge(send: (port: number) => void): Promise<boolean> {
  const server = createServer();
  const judged = new Promise<boolean>((tell) => {
    server.on('request', (request: IncomingMessage, response) => {
      text(request).then(
        () => (response.end(), tell(hungUp(request, null))),
        (error: unknown) => tell(hungUp(request, error)),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  send((server.address() as AddressInfo).port);
  const verdict = await judged;
  server.close();
  return verdict;
}

const head = 'POST / HTTP/1.1\r\nHost: shop\r\nContent-Length: 5\r\nConnection: close\r\n\r\n';

test('a caller who leaves in the middle of a request hung up', async () => {
  const verdict = await judge((port) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${head}he`, () => setTimeout(() => socket.destroy(), 50)),
    );
  });
  expect(verdict).toBe(true);
});

test('one who leaves while a whole request waits to be read hung up as well; a bug meanwhile is still a bug', () => {
  const request = { destroyed: true, complete: true } as IncomingMessage;
  expect(hungUp(request, Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))).toBe(true);
  expect(hungUp(request, Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' }))).toBe(
    true,
  );
  expect(hungUp(request, new TypeError('ours'))).toBe(false);
});

test('a caller who sent everything did not', async () => {
  expect(await judge((port) => connect(port, '127.0.0.1').write(`${head}hello`))).toBe(false);
});
