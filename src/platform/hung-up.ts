import type { IncomingMessage } from 'node:http';

/**
 * The caller left (a closed tab, a lost network) before the request had come whole, while it was being read, or in the middle
 * of an answer that is sent piece by piece: nobody to answer, nothing broke. What broke for another reason is told, whether anybody still waits or not.
 */
export const hungUp = (request: IncomingMessage, error: unknown): boolean =>
  request.destroyed && (!request.complete || left.has((error as NodeJS.ErrnoException | null)?.code ?? ''));

const left = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);
