import type { SecondPersonRule } from '../../identity/second-person.ts';
import { may, type Role } from '../../identity/permissions.ts';

/** Whoever unpacks parcels needs no sums: what leaves the API for them has none. */
export const seesMoney = ({ role }: { readonly role: Role }): boolean => may(role, 'see money');

const sums = new Set(['amount', 'total', 'left', 'currency']);

/** What happened, without its sums. */
export const eventWithoutMoney = <T extends { readonly data: Record<string, unknown> }>(event: T): T => ({
  ...event,
  data: Object.fromEntries(Object.entries(event.data).filter(([name]) => !sums.has(name))),
});

interface Settled {
  readonly approvalLimit: SecondPersonRule | null;
  readonly decisions: readonly { readonly lines: readonly { readonly amount: number | null }[] }[];
  readonly refund: object | null;
  readonly refunds: readonly object[];
}

/** What was decided and what goes out, without what is paid. */
export const settlementWithoutMoney = <T extends Settled>(settled: T): T => ({
  ...settled,
  approvalLimit: null,
  refund: null,
  refunds: [],
  decisions: settled.decisions.map((decision) => ({
    ...decision,
    lines: decision.lines.map((line) => ({ ...line, amount: null })),
  })),
});

interface Bought {
  readonly totalPaid: number;
  readonly deliveryPaid: number;
  readonly deliveryCheapest: number | null;
  readonly lines: readonly { readonly paidTotal: number; readonly listTotal: number | null }[];
}

/** What was bought, without what was paid. */
export const orderWithoutMoney = <T extends Bought>(order: T) => ({
  ...order,
  totalPaid: null,
  deliveryPaid: null,
  deliveryCheapest: null,
  otherFees: [],
  channelRefunds: [],
  lines: order.lines.map((line) => ({ ...line, paidTotal: null, listTotal: null })),
});
