import { z } from 'zod';

import type { Connector } from '../connector.ts';
import { open, secret } from '../manifest.ts';
import { createReturn, findReturn, reportOf } from './codes.ts';

/** InPost Szybkie Zwroty: a code the buyer types at any locker, and no label to print. */
export const inpostReturns: Connector = {
  manifest: {
    id: 'inpost-returns',
    kind: 'carrier',
    name: 'InPost Szybkie Zwroty',
    auth: 'basic',
    credentials: z.object({ email: open(), password: secret(), packSize: z.enum(['A', 'B', 'C']).optional() }),
    addresses: { production: 'https://api.paczkomaty.pl', sandbox: 'https://sandbox-api.paczkomaty.pl' },
    help: 'https://inpost.pl/szybkiezwroty',
    limits: { timeoutMs: 20_000, concurrent: 2 },
    parcels: { carrier: 'inpost', returns: ['code'], sizes: true, trackAtOnce: 0 },
  },
  async check(link) {
    const report = await reportOf(link, { rma: 'zwrotka-check' });
    return 'ended' in report ? report.ended : { state: 'done' };
  },
  parcels: { createReturn, findReturn, track: async () => new Map() },
};
