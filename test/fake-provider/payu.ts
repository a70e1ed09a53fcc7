import { leftOf, type Dialect, type Refund } from './ledger.ts';

const STATUS = { done: 'FINALIZED', pending: 'PENDING', rejected: 'CANCELED', invented: 'FROZEN' } as const;
const shown = ({ ref, key, amount, status }: Refund) => ({
  refundId: ref,
  extRefundId: key,
  amount: String(amount),
  currencyCode: 'PLN',
  status,
});
const TOKEN = '/pl/standard/user/oauth/authorize';
const refundsOf = /^\/api\/v2_1\/orders\/([^/]+)\/refunds$/;

export const payuDialect: Dialect = {
  speaks: (path) => path === TOKEN || path.startsWith('/api/v2_1/'),
  refuses: ({ tokens }, { path, headers }) =>
    path === TOKEN || tokens.has(headers.authorization?.replace('Bearer ', '') ?? '')
      ? null
      : { status: 401, json: { error: 'invalid_token', error_description: 'Access denied' } },
  movesMoney: (method, path) => method === 'POST' && refundsOf.test(path),
  move(ledger, { path, body }) {
    const orderId = refundsOf.exec(path)![1]!;
    const { refund } = JSON.parse(body) as { refund: { extRefundId: string; amount: string } };
    const said = (made: Refund) => ({
      status: 200,
      json: {
        orderId,
        refund: shown(made),
        status: { statusCode: 'SUCCESS', statusDesc: 'Refund queued for processing' },
      },
    });
    const earlier = ledger.refunds.find(({ key }) => key === refund.extRefundId);
    if (earlier && !ledger.deaf) return said(earlier);
    const no = (codeLiteral: string, statusDesc: string) => ({
      status: 400,
      json: { status: { statusCode: 'ERROR_VALUE_INVALID', codeLiteral, code: '8300', statusDesc } },
    });
    const left = leftOf(ledger, orderId);
    if (left === null) return no('ORDER_NOT_FOUND', 'Could not find order');
    if (Number(refund.amount) > left) return no('AMOUNT_TO_BIG', 'Refund amount exceeds the amount left');
    ledger.refunds.push({
      paymentRef: orderId,
      key: refund.extRefundId,
      ref: String(5_000_000_000 + ledger.refunds.length),
      amount: Number(refund.amount),
      status: STATUS[ledger.next.status],
    });
    return said(ledger.refunds.at(-1)!);
  },
  read(ledger, { path, body }) {
    if (path === TOKEN) {
      const given = new URLSearchParams(body);
      if (given.get('client_secret') !== 'tajne')
        return { status: 401, json: { error: 'invalid_client', error_description: 'Bad client credentials' } };
      const token = `token-${(ledger.issued += 1)}`;
      ledger.tokens.add(token);
      return {
        status: 200,
        json: { access_token: token, token_type: 'bearer', expires_in: 43199, grant_type: 'client_credentials' },
      };
    }
    const made = ledger.refunds.filter(({ paymentRef }) => paymentRef === refundsOf.exec(path)?.[1]);
    if (!made.length) return { status: 404, json: { status: { statusCode: 'DATA_NOT_FOUND' } } };
    return { status: 200, json: made.map(shown) };
  },
};
