import { leftOf, type Dialect, type Ledger } from './ledger.ts';

const STATUS = { done: 1, pending: 2, rejected: 4, invented: 17 } as const;
/** Sessions and numbers of payments: `SES-5` is order 5. */
const orderOf = (session: string) => Number(/(\d+)$/.exec(session)?.[1] ?? 0);
const sessionOf = ({ payments }: Ledger, order: number) => [...payments.keys()].find((each) => orderOf(each) === order);
const missing = { status: 404, json: { error: 'Transaction not found', responseCode: 0 } };

export const przelewy24Dialect: Dialect = {
  speaks: (path) => path.startsWith('/api/v1/'),
  refuses: (_ledger, { headers }) =>
    headers.authorization === `Basic ${Buffer.from('100:raporty').toString('base64')}`
      ? null
      : { status: 401, json: { error: 'Incorrect authentication', code: 401 } },
  movesMoney: (method, path) => method === 'POST' && path === '/api/v1/transaction/refund',
  move(ledger, { body }) {
    const { requestId, refunds } = JSON.parse(body) as {
      requestId: string;
      refunds: { orderId: number; sessionId: string; amount: number }[];
    };
    if (!ledger.deaf && ledger.refunds.some(({ key }) => key === requestId))
      return { status: 400, json: { error: 'Request already exists', code: 400 } };
    const [{ orderId, sessionId, amount }] = refunds as [(typeof refunds)[number]];
    const no = (message: string) => ({
      status: 409,
      json: { error: [{ orderId, sessionId, amount, status: false, message }], code: 409 },
    });
    const left = leftOf(ledger, sessionId);
    if (left === null || orderOf(sessionId) !== orderId) return no('Transaction not found');
    if (amount > left) return no('The amount of refund exceeds available amount for the transaction');
    const status = STATUS[ledger.next.status];
    ledger.refunds.push({ paymentRef: sessionId, key: requestId, ref: requestId, amount, status });
    return {
      status: 201,
      json: { data: [{ orderId, sessionId, amount, status: true, message: 'success' }], responseCode: 0 },
    };
  },
  read(ledger, { path }) {
    if (path === '/api/v1/testAccess') return { status: 200, json: { data: true, error: '' } };
    const session = decodeURIComponent(/\/transaction\/by\/sessionId\/(.+)$/.exec(path)?.[1] ?? '');
    if (session) {
      if (!ledger.payments.has(session)) return missing;
      return {
        status: 200,
        json: { data: { orderId: orderOf(session), sessionId: session, status: 2 }, responseCode: 0 },
      };
    }
    const order = Number(/\/refund\/by\/orderId\/(\d+)$/.exec(path)?.[1]);
    const known = sessionOf(ledger, order);
    const made = ledger.refunds.filter(({ paymentRef }) => paymentRef === known);
    if (!known || !made.length) return missing;
    const refunds = made.map(({ key, amount, status }) => ({ batchId: 1, requestId: key, amount, status }));
    return { status: 200, json: { data: { orderId: order, sessionId: known, refunds }, responseCode: 0 } };
  },
};
