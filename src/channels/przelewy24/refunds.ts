import { z } from 'zod';

import { callOut, jsonOf } from '../calling.ts';
import type { Link } from '../connector.ts';
import type { MoneySide, RefundFound, RefundRequest } from '../money-side.ts';
import { sayable } from '../write-result.ts';
import { authorization } from './authorization.ts';

const rejections = z.object({ error: z.array(z.object({ message: z.string().optional() })).min(1) });
const failure = z.object({ error: z.string() });
const payment = z.object({ data: z.object({ orderId: z.coerce.number().int(), sessionId: z.string() }) });
const made = z.object({
  data: z.object({
    refunds: z.array(z.object({ requestId: z.string().nullish(), status: z.number().nullish() })).nullish(),
  }),
});

/** Their codes of a refund: completed, pending, awaiting acceptance, rejected. */
const STATES: Readonly<Record<number, 'done' | 'pending' | 'rejected'>> = {
  1: 'done',
  2: 'pending',
  3: 'pending',
  4: 'rejected',
};

const get = (link: Link, path: string) =>
  callOut(link, { method: 'GET', path, headers: authorization(link) }, { acts: false });

export const refund: MoneySide['refund'] = async (link, request) => {
  const named = await paymentOf(link, request.paymentRef);
  if ('state' in named) return named;
  const body = JSON.stringify({
    requestId: request.key,
    refunds: [{ ...named, amount: request.amount.amount, description: request.text.slice(0, 35) }],
    refundsUuid: request.key,
    urlStatus: request.noticeUrl,
  });
  const headers = { ...authorization(link), 'content-type': 'application/json' };
  const { answer, ended } = await callOut(
    link,
    { method: 'POST', path: '/api/v1/transaction/refund', headers, body },
    { acts: true },
  );
  if (ended) return ended;
  const said = jsonOf(answer);
  // Taken, not yet done: the notice, or asking, tells how it ended.
  if (answer.status === 201 || answer.status === 200) return { state: 'pending', ref: request.key };
  const { data: plain } = failure.safeParse(said);
  if (plain?.error === 'Request already exists') return { state: 'pending', ref: request.key };
  if (plain?.error === 'Concurrent call') return { state: 'unknown' };
  const text = plain?.error ?? rejections.safeParse(said).data?.error[0]?.message;
  if (text === undefined) return { state: 'unknown' };
  return { state: 'rejected', code: codeOf(text, answer.status), text: sayable(text) };
};

export const findRefund: MoneySide['findRefund'] = async (link, request) => {
  const named = await paymentOf(link, request.paymentRef);
  // A payment they do not find now says nothing of a refund they may have made before.
  if ('state' in named) return named.state === 'rejected' ? { state: 'unknown' } : named;
  const { answer, ended } = await get(link, `/api/v1/refund/by/orderId/${named.orderId}`);
  if (ended) return ended;
  if (answer.status === 404) return { state: 'absent' };
  const { data: known } = made.safeParse(jsonOf(answer));
  if (!known) return { state: 'unknown' };
  return stateIn(known.data.refunds ?? [], request);
};

function stateIn(
  refunds: readonly { requestId?: string | null | undefined; status?: number | null | undefined }[],
  { key }: RefundRequest,
): RefundFound {
  const ours = refunds.find(({ requestId }) => requestId === key);
  if (!ours) return { state: 'absent' };
  const state = STATES[ours.status ?? -1];
  if (!state) return { state: 'unknown' }; // a code they invent later is neither a "yes" nor a "no"
  return state === 'rejected' ? { state, code: 'rejected-by-provider', text: '' } : { state, ref: key };
}

/** The order names the payment as the shop does (session), as Przelewy24 does (number), or as `number:session`. */
async function paymentOf(
  link: Link,
  ref: string,
): Promise<
  | { orderId: number; sessionId: string }
  | Extract<RefundFound, { state: 'rejected' | 'retryable' | 'needs-reauth' | 'unknown' }>
> {
  const both = /^(\d+):(.+)$/.exec(ref);
  if (both) return { orderId: Number(both[1]), sessionId: both[2]! };
  const paths = [`/api/v1/transaction/by/sessionId/${encodeURIComponent(ref)}`];
  if (/^\d+$/.test(ref)) paths.push(`/api/v1/refund/by/orderId/${ref}`);
  for (const path of paths) {
    const { answer, ended } = await get(link, path);
    // Nothing was asked for yet: whatever went wrong, it may be tried again.
    if (ended) return ended.state === 'unknown' ? { state: 'retryable', afterSeconds: 60 } : ended;
    const { data: known } = payment.safeParse(jsonOf(answer));
    if (known) return { orderId: known.data.orderId, sessionId: known.data.sessionId };
    // Only "there is none" is a no; a door that is shut, or an answer we cannot read, is tried again.
    if (answer.status !== 404 && answer.status !== 400) return { state: 'retryable', afterSeconds: 900 };
  }
  return { state: 'rejected', code: 'payment-not-found', text: '' };
}

function codeOf(text: string, status: number): string {
  if (/insufficient funds/i.test(text)) return 'no-funds';
  if (/exceeds available/i.test(text)) return 'more-than-paid';
  if (/not found/i.test(text)) return 'payment-not-found';
  if (/wrong status/i.test(text)) return 'payment-not-refundable';
  return `http-${status}`;
}
