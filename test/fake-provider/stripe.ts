import { leftOf, type Dialect, type Refund } from './ledger.ts';

const STATUS = { done: 'succeeded', pending: 'pending', rejected: 'failed', invented: 'marinating' } as const;
const shown = ({ ref, key, amount, status, paymentRef }: Refund) => ({
  id: ref,
  object: 'refund',
  amount,
  payment_intent: paymentRef,
  status,
  metadata: { zwrotka_refund: key },
});

export const stripeDialect: Dialect = {
  speaks: (path) => path.startsWith('/v1/'),
  refuses: (_ledger, { headers }) =>
    headers.authorization === 'Bearer sk_test_1'
      ? null
      : { status: 401, json: { error: { type: 'invalid_request_error', message: 'Invalid API Key' } } },
  movesMoney: (method, path) => method === 'POST' && path === '/v1/refunds',
  move(ledger, { headers, body }) {
    const given = new URLSearchParams(body);
    const earlier = ledger.refunds.find(({ key }) => key === headers['idempotency-key']);
    if (earlier && !ledger.deaf) return { status: 200, json: shown(earlier) };
    const paymentRef = given.get('payment_intent') ?? given.get('charge') ?? '';
    const no = (code: string, message: string) => ({
      status: 400,
      json: { error: { type: 'invalid_request_error', code, message } },
    });
    const left = leftOf(ledger, paymentRef);
    if (left === null) return no('resource_missing', `No such payment_intent: '${paymentRef}'`);
    const amount = Number(given.get('amount'));
    if (amount > left) return no('amount_too_large', 'Refund amount is greater than unrefunded amount on charge');
    ledger.refunds.push({
      paymentRef,
      key: given.get('metadata[zwrotka_refund]') ?? '',
      ref: `re_${ledger.refunds.length}`,
      amount,
      status: STATUS[ledger.next.status],
    });
    return { status: 200, json: shown(ledger.refunds.at(-1)!) };
  },
  read(ledger, { path }) {
    const one = /^\/v1\/refunds\/([^?]+)$/.exec(path)?.[1];
    if (one) {
      const made = ledger.refunds.find(({ ref }) => ref === one);
      return made
        ? { status: 200, json: shown(made) }
        : { status: 404, json: { error: { type: 'invalid_request_error', code: 'resource_missing' } } };
    }
    const query = new URLSearchParams(path.split('?')[1]);
    const of = query.get('payment_intent') ?? query.get('charge');
    const from = query.get('starting_after');
    const all = ledger.refunds.filter(({ paymentRef }) => of === null || paymentRef === of);
    const rest = from ? all.slice(all.findIndex(({ ref }) => ref === from) + 1) : all;
    const limit = Number(query.get('limit') ?? 10);
    const page = rest.slice(0, limit);
    return { status: 200, json: { object: 'list', data: page.map(shown), has_more: rest.length > page.length } };
  },
};
