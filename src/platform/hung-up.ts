import type { IncomingMessage } from 'node:http';

/**
 * The caller left (a closed tab, a lost network) before the request had come whole, or while it was being read: nobody to
 * answer, nothing broke. What broke for another reason is told, whether anybody still waits or not.
 */
export const hungUp = (request: IncomingMessage, error: unknown): boolean =>
  request.destroyed && (!request.complete || (error as NodeJS.ErrnoException | null)?.code === 'ECONNRESET');
