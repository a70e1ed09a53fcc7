import { Worker } from 'node:worker_threads';

export interface RawPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha. */
  readonly pixels: Uint8Array;
}

/** iPhones send HEIC, which sharp's own libraries leave out for patents; libheif as WebAssembly reads it. */
const HEIC_SECONDS = 30;

/*
 * The decoder is synchronous and takes seconds for a photo, so it has a thread of its own, which can also be
 * stopped. The code is a text, since a bundled server has no file to point a thread at.
 */
const code = `
const { parentPort, workerData } = require('node:worker_threads');
const decode = require('node:module').createRequire(workerData.from)('heic-decode');
(async () => {
  const found = await decode.all({ buffer: workerData.bytes });
  const { width, height } = found[0];
  if (!(width > 0 && height > 0)) throw new Error('no picture');
  if (width * height > workerData.mostPixels) return parentPort.postMessage('too-many-pixels');
  const { data } = await found[0].decode();
  parentPort.postMessage({ width, height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) }, [data.buffer]);
})();
`;

/** The first picture of a HEIC file, turned as its own box says; rejects when it cannot be read. */
export function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<RawPicture | 'too-many-pixels'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, {
      eval: true,
      workerData: { bytes, mostPixels, from: import.meta.url },
      stderr: true,
      stdout: true,
    });
    const timer = setTimeout(() => end(() => reject(new Error('heic: too slow'))), HEIC_SECONDS * 1000);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (result: RawPicture | 'too-many-pixels') => end(() => resolve(result)));
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', () => end(() => reject(new Error('heic: stopped'))));
  });
}
