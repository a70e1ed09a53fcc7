import type { IncomingMessage } from 'node:http';

/** The caller left before the whole request had come (a closed tab, a lost network): nobody to answer, nothing broke. */
export const hungUp = (request: IncomingMessage): boolean => request.destroyed && !request.complete;
