import { z } from 'zod';

import { callWithToken, jsonOf } from '../calling.ts';
import type { Link } from '../connector.ts';
import type { MoneySide, RefundFound } from '../money-side.ts';
import { sayable } from '../write-result.ts';
import { fetchToken } from './fetch-token.ts';

const refundShape = z.object({ refundId: z.string(), extRefundId: z.string().nullish(), status: z.string().nullish() });
const answered = z.object({ refund: refundShape });
const listed = z.union([
  z.array(refundShape),
  z.object({ refunds: z.array(refundShape) }).transform(({ refunds }) => refunds),
]);
const refused = z.object({
  status: z.object({
    statusCode: z.string(),
    code: z.string().nullish(),
    codeLiteral: z.string().nullish(),
    statusDesc: z.string().nullish(),
  }),
});

const calling = (link: Link, request: Omit<Parameters<Link['call']>[0], 'headers'>, acts: boolean) =>
  callWithToken(
    link,
    () => fetchToken(link),
    { ...request, headers: { 'content-type': 'application/json', accept: 'application/json' } },
    { acts },
  );
const pathOf = (paymentRef: string) => `/api/v2_1/orders/${encodeURIComponent(paymentRef)}/refunds`;

/** The same body twice is one refund, so the body holds nothing but what was kept before the first try. */
export const refund: MoneySide['refund'] = async (link, { key, paymentRef, amount, text }) => {
  const body = JSON.stringify({
    refund: {
      description: text.slice(0, 255),
      amount: String(amount.amount),
      extRefundId: key,
      currencyCode: amount.currency,
      bankDescription: text.slice(0, 255),
      type: 'REFUND_PAYMENT_STANDARD',
    },
  });
  const { answer, ended } = await calling(link, { method: 'POST', path: pathOf(paymentRef), body }, true);
  if (ended) return ended;
  const said = jsonOf(answer);
  if (answer.status < 300) {
    const { data } = answered.safeParse(said);
    const found = data ? stateOf(data.refund) : ({ state: 'unknown' } as const);
    return found.state === 'absent' ? { state: 'unknown' } : found;
  }
  const { data: no } = refused.safeParse(said);
  if (!no) return { state: 'unknown' };
  const { statusCode, codeLiteral, statusDesc } = no.status;
  return { state: 'rejected', code: codeOf(codeLiteral ?? statusCode), text: sayable(statusDesc ?? statusCode) };
};

export const findRefund: MoneySide['findRefund'] = async (link, { key, paymentRef }) => {
  const { answer, ended } = await calling(link, { method: 'GET', path: pathOf(paymentRef) }, false);
  if (ended) return ended;
  if (answer.status === 404) return { state: 'absent' };
  const { data: all } = listed.safeParse(jsonOf(answer));
  if (!all) return { state: 'unknown' };
  const ours = all.find(({ extRefundId }) => extRefundId === key);
  return ours ? stateOf(ours) : { state: 'absent' };
};

/** A status they invent later is neither a "yes" nor a "no". */
function stateOf({ refundId: ref, status }: z.output<typeof refundShape>): RefundFound {
  if (status === 'FINALIZED') return { state: 'done', ref };
  if (status === 'PENDING') return { state: 'pending', ref };
  if (status === 'CANCELED') return { state: 'rejected', code: 'rejected-by-provider', text: '' };
  return { state: 'unknown' };
}

function codeOf(theirs: string): string {
  if (/FUNDS|BALANCE/i.test(theirs)) return 'no-funds';
  if (/AMOUNT/i.test(theirs)) return 'more-than-paid';
  if (/NOT_FOUND/i.test(theirs)) return 'payment-not-found';
  return sayable(theirs).slice(0, 60) || 'rejected';
}
