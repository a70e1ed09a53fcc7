import { z } from 'zod';

import type { Money } from '../../kit/money.ts';
import { callOut, jsonOf } from '../calling.ts';
import type { MoneySide, RefundFound } from '../money-side.ts';
import { sayable } from '../write-result.ts';
import { authorization } from './authorization.ts';

const shape = z.object({
  id: z.string(),
  status: z.string().nullish(),
  failure_reason: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});
const page = z.object({ data: z.array(shape), has_more: z.boolean().optional() });
const refused = z.object({
  error: z.object({ type: z.string().optional(), code: z.string().optional(), message: z.string().optional() }),
});

/** The metadata under which we find a refund again, should its answer be lost. */
const KEY = 'zwrotka_refund';

export const refund: MoneySide['refund'] = async (link, { key, paymentRef, amount }) => {
  const body = new URLSearchParams({
    ...paymentField(paymentRef),
    amount: String(theirAmount(amount)),
    [`metadata[${KEY}]`]: key,
  }).toString();
  const headers = {
    ...authorization(link),
    'content-type': 'application/x-www-form-urlencoded',
    'idempotency-key': key,
  };
  const { answer, ended } = await callOut(link, { method: 'POST', path: '/v1/refunds', headers, body }, { acts: true });
  if (ended) return ended;
  const said = jsonOf(answer);
  if (answer.status < 300) {
    const { data } = shape.safeParse(said);
    const found = data ? stateOf(data) : ({ state: 'unknown' } as const);
    return found.state === 'absent' ? { state: 'unknown' } : found;
  }
  const { data: no } = refused.safeParse(said);
  // 409: the same key is being worked on right now.
  if (!no || answer.status === 409 || no.error.code === 'idempotency_key_in_use') return { state: 'unknown' };
  return { state: 'rejected', code: codeOf(no.error.code ?? no.error.type ?? ''), text: sayable(no.error.message) };
};

export const findRefund: MoneySide['findRefund'] = async (link, { key, paymentRef, ref }) => {
  const get = (path: string) => callOut(link, { method: 'GET', path, headers: authorization(link) }, { acts: false });
  if (ref) {
    const { answer, ended } = await get(`/v1/refunds/${encodeURIComponent(ref)}`);
    if (ended) return ended;
    const { data } = shape.safeParse(jsonOf(answer));
    return data ? stateOf(data) : { state: 'unknown' };
  }
  return search(get, { ...paymentField(paymentRef), limit: '100' }, key);
};

async function search(
  get: (path: string) => ReturnType<typeof callOut>,
  query: Record<string, string>,
  key: string,
): Promise<RefundFound> {
  const { answer, ended } = await get(`/v1/refunds?${new URLSearchParams(query)}`);
  if (ended) return ended;
  if (answer.status === 404) return { state: 'absent' };
  const { data: found } = page.safeParse(jsonOf(answer));
  if (!found) return { state: 'unknown' };
  const ours = found.data.find(({ metadata }) => metadata?.[KEY] === key);
  if (ours) return stateOf(ours);
  const last = found.data.at(-1);
  return found.has_more && last ? search(get, { ...query, starting_after: last.id }, key) : { state: 'absent' };
}

const paymentField = (ref: string): Record<string, string> =>
  ref.startsWith('ch_') || ref.startsWith('py_') ? { charge: ref } : { payment_intent: ref };

/** A status they invent later is neither a "yes" nor a "no". */
function stateOf({ id: ref, status, failure_reason }: z.output<typeof shape>): RefundFound {
  if (status === 'succeeded') return { state: 'done', ref };
  if (status === 'pending' || status === 'requires_action') return { state: 'pending', ref };
  if (status === 'failed' || status === 'canceled')
    return { state: 'rejected', code: 'rejected-by-provider', text: sayable(failure_reason) };
  return { state: 'unknown' };
}

/** Two currencies without minor units are given to Stripe with two all the same. */
const theirAmount = ({ amount, currency }: Money): number =>
  currency === 'ISK' || currency === 'UGX' ? amount * 100 : amount;

function codeOf(theirs: string): string {
  if (theirs === 'balance_insufficient' || theirs === 'insufficient_funds') return 'no-funds';
  if (theirs === 'amount_too_large' || theirs === 'charge_already_refunded') return 'more-than-paid';
  if (theirs === 'resource_missing') return 'payment-not-found';
  return sayable(theirs) || 'rejected';
}
