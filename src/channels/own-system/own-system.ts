import { z } from 'zod';

import { callOut, jsonOf } from '../calling.ts';
import type { Connector, Link } from '../connector.ts';
import { secret } from '../manifest.ts';
import { sayable, type WriteResult } from '../write-result.ts';

const answer = z.object({
  reference: z.string().max(200).optional(),
  code: z.string().max(100).optional(),
  message: z.string().optional(),
});

/**
 * A system of the shop's own, or what an integrator put in front of one: it takes changes of stock at one address, as
 * docs/integrating.md says. The key of a change is sent along; a system that sees it twice does it once.
 */
export const ownSystem: Connector = {
  manifest: {
    id: 'own-system',
    kind: 'shop',
    name: 'HTTP',
    auth: 'static_key',
    credentials: z.object({ token: secret() }),
    addresses: {},
    limits: { timeoutMs: 15_000, concurrent: 2 },
    stock: {},
  },
  async check(link) {
    const { answer: said, ended } = await callOut(
      link,
      { method: 'GET', path: '/', headers: headersOf(link) },
      { acts: false },
    );
    if (ended) return ended;
    return said.status < 400 || said.status === 404 || said.status === 405 ? { state: 'done' } : no(said);
  },
  stock: {
    async adjustStock(link, change) {
      const { answer: said, ended } = await callOut(
        link,
        {
          method: 'POST',
          path: '/stock-adjustments',
          headers: { ...headersOf(link), 'content-type': 'application/json', 'idempotency-key': change.key },
          body: JSON.stringify(change),
        },
        { acts: true },
      );
      if (ended) return ended;
      if (said.status >= 200 && said.status < 300) return { state: 'done', ...reference(said) };
      return said.status === 501 ? { state: 'unsupported' } : no(said);
    },
  },
};

const headersOf = ({ credentials }: Link) => ({
  authorization: `Bearer ${credentials['token']}`,
  accept: 'application/json',
});

const reference = (said: { text: string }) => {
  const read = answer.safeParse(jsonOf(said));
  return read.success && read.data.reference ? { reference: sayable(read.data.reference) } : {};
};

function no(said: { status: number; text: string }): WriteResult {
  const read = answer.safeParse(jsonOf(said));
  const { code, message } = read.success ? read.data : {};
  return { state: 'rejected', code: code ?? String(said.status), text: sayable(message ?? '') };
}
