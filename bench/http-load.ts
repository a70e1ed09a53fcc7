/**
 * Asks a server over keep-alive connections and measures, in a thread of its own: the answers are parsed as far as
 * needed to know where one ends, so that the asking costs little.
 */
import { connect } from 'node:net';
import { parentPort } from 'node:worker_threads';

export interface Load {
  readonly port: number;
  readonly path: string;
  readonly token: string;
  readonly clients: number;
  readonly bodies: readonly string[];
}

parentPort?.on('message', (load: Load) => {
  run(load).then(
    (rate) => parentPort!.postMessage({ rate }),
    (error: Error) => parentPort!.postMessage({ failed: error.message }),
  );
});

async function run({ port, path, token, clients, bodies }: Load): Promise<number> {
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\n`;
  const requests = bodies.map((body) => `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const ask = await open(port);
      while (next < requests.length) await ask(requests[next++]!);
      ask.close();
    }),
  );
  return (requests.length * 1000) / (performance.now() - began);
}

/** One connection; the function it gives sends a request and waits for the whole answer. */
async function open(port: number) {
  const socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('latin1');
  await new Promise<void>((done, failed) => socket.once('connect', done).once('error', failed));
  let done: () => void = () => {};
  let failed: (error: Error) => void = () => {};
  let answer = '';
  socket.on('error', (error) => failed(error));
  socket.on('data', (text) => {
    answer += String(text);
    const end = answer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/^content-length: (\d+)/im.exec(answer.slice(0, end))?.[1]);
    if (!Number.isInteger(length)) return failed(new Error(`an answer without its length: ${answer.slice(0, 300)}`));
    if (answer.length < end + 4 + length) return;
    const status = answer.slice(9, 12);
    if (status !== '201') failed(new Error(`${status}: ${answer.slice(end + 4, end + 400)}`));
    else done();
  });
  const ask = (request: string) =>
    new Promise<void>((resolve, reject) => {
      answer = '';
      [done, failed] = [resolve, reject];
      socket.write(request);
    });
  return Object.assign(ask, { close: () => socket.destroy() });
}
