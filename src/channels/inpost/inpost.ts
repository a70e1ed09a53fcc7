import { z } from 'zod';

import { callOut, jsonOf } from '../calling.ts';
import type { Connector } from '../connector.ts';
import { open, secret } from '../manifest.ts';
import { sayable } from '../write-result.ts';
import { readNotice } from './read-notice.ts';
import { track } from './track.ts';

/** Their errors: {status, error: 'validation_failed', message: 'There are some validation errors.', details: {…}}. */
const errorShape = z.object({ error: z.string(), message: z.string().nullish() });
function reasonIn(answer: { status: number; text: string }): { code: string; text: string } {
  const read = errorShape.safeParse(jsonOf(answer));
  return read.success
    ? { code: read.data.error.slice(0, 60), text: sayable(read.data.message) }
    : { code: String(answer.status), text: '' };
}

/** InPost ShipX v1: where parcels are. Return codes are another service of theirs with another account. */
export const inpost: Connector = {
  manifest: {
    id: 'inpost',
    kind: 'carrier',
    name: 'InPost ShipX',
    auth: 'static_key',
    credentials: z.object({ organizationId: open(20), token: secret() }),
    addresses: {
      production: 'https://api-shipx-pl.easypack24.net',
      sandbox: 'https://sandbox-api-shipx-pl.easypack24.net',
    },
    help: 'https://manager.paczkomaty.pl',
    limits: { timeoutMs: 20_000, concurrent: 4 },
    parcels: { carrier: 'inpost', returns: [], trackAtOnce: 20 },
  },
  async check(link) {
    const { organizationId, token } = link.credentials;
    const { answer, ended } = await callOut(
      link,
      {
        method: 'GET',
        path: `/v1/organizations/${encodeURIComponent(organizationId ?? '')}`,
        headers: { authorization: `Bearer ${token}` },
      },
      { acts: false },
    );
    if (ended) return ended;
    if (answer.status === 403) return { state: 'needs-reauth' };
    if (answer.status === 200) return { state: 'done' };
    return { state: 'rejected', ...reasonIn(answer) };
  },
  parcels: {
    createReturn: async () => ({ state: 'unsupported' }),
    track,
    readNotice,
  },
};
