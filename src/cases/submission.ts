import { newId } from '../kit/id.ts';
import { tellsOfReturnCost, type Shop } from '../identity/shop.ts';
import { clocksFor } from '../law/clocks.ts';
import type { ClockPlan } from '../law/clock-plan.ts';
import { proposeProcedure } from '../law/procedures.ts';
import type { Capacity, Procedure } from '../law/vocabulary.ts';
import type { Custody, Flag, Outcome, Stage } from './case.ts';
import type { StatementInput } from './statement-inputs.ts';
import { clockTerms } from './submission-facts.ts';
import type { ClaimedOrder, ClaimedOrderLine, ReceivingChannel } from './submission-facts.ts';

/** A statement worked out into the case it becomes. Nothing in it can fail: what is missing or odd is a flag. */
export interface Submission {
  readonly procedure: Procedure;
  readonly because: string;
  readonly capacity: Capacity;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly custody: Custody;
  readonly withheld: boolean;
  readonly flags: readonly Flag[];
  readonly lines: readonly SubmittedLine[];
  readonly clocks: readonly ClockPlan[];
}

export interface SubmittedLine {
  readonly id: string;
  readonly orderLineId: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly quantity: number;
}

export interface LineNames {
  readonly whole: string;
  readonly question: string;
}

export interface Times {
  readonly declaredAt: Date;
  readonly receivedAt: Date;
}

/** Pure but for the ids of lines. `names` name the one line of a statement that says only which contract, or none at all. */
export function workOut(
  input: StatementInput,
  { declaredAt, receivedAt }: Times,
  shop: Shop,
  channel: ReceivingChannel,
  order: ClaimedOrder | null,
  names: LineNames,
  neverCollected = false,
): Submission {
  const flags = new Set<Flag>();
  const capacity = capacityOf(input, order);
  if (capacity === 'unknown') flags.add('capacity-unknown');

  const { procedure, because } = roadOf(input, capacity, declaredAt, shop, order, neverCollected);

  const started = clocksFor({
    procedure,
    issue: input.issue,
    demand: input.demand ?? null,
    capacity,
    receivedAt,
    declaredAt,
    ...clockTerms(shop, channel, order),
  });

  // A question may be about no order: then there is none to look for.
  const aboutNone = procedure === 'inquiry' && !order && !input.orderNumber && !input.contract;
  const lines = linesOf(input, order, aboutNone ? names.question : names.whole, flags);
  if (!aboutNone) flagOrder(input, order, flags);
  if (!input.contact.email) flags.add(input.contact.phone ? 'no-email' : 'no-contact');

  const goodsGoBack = procedure === 'withdrawal' || procedure === 'voluntary_return';
  const beforeDelivery = goodsGoBack && order !== null && !order.shipped;
  if (beforeDelivery) flags.add('before-delivery');
  const window = started.find(({ rule }) => rule === 'WD-PERIOD' || rule === 'WD-PERIOD-30');
  if (procedure === 'withdrawal' && window?.expiresAt && declaredAt >= window.expiresAt)
    flags.add('late-by-calculation');
  if (procedure === 'withdrawal' && lines.some((line) => orderLineOf(line, order)?.withdrawalException))
    flags.add('exception-claimed');

  // A withdrawal needs no approval: it is acknowledged and goes to settling, unless its effect is in question.
  const inQuestion = flags.has('late-by-calculation') || flags.has('exception-claimed') || capacity === 'business';
  const acknowledged = procedure === 'withdrawal';
  const needless = new Set([
    ...(beforeDelivery ? ['WD-SENDBACK'] : []), // there is nothing to send back
    ...(acknowledged && !inQuestion ? ['FIRST-ANSWER'] : []), // the acknowledgement, sent at once, is the answer
  ]);
  const clocks = started.filter(({ rule }) => !needless.has(rule));
  return {
    procedure,
    because,
    capacity,
    stage: acknowledged && !inQuestion ? 'settling' : 'submitted',
    outcome: acknowledged ? 'acknowledged' : 'none',
    custody: neverCollected ? 'in_transit' : goodsGoBack && !beforeDelivery ? 'expected' : 'not_required',
    withheld: !beforeDelivery && !shop.policy.collectsReturns, // UPK 32(3)
    flags: [...flags],
    lines,
    clocks,
  };
}

/** A withdrawal that was declared is one, whoever declared it and when; any other statement gets the road the law proposes. */
function roadOf(
  input: StatementInput,
  capacity: Capacity,
  declaredAt: Date,
  shop: Shop,
  order: ClaimedOrder | null,
  neverCollected: boolean,
): { procedure: Procedure; because: string } {
  if (input.kind === 'withdrawal') return { procedure: 'withdrawal', because: 'no-reason-needed' };
  const { procedure, reason } = proposeProcedure({
    issue: input.issue,
    demand: input.demand ?? null,
    capacity,
    declaredAt,
    statutoryExpiresAt: null,
    offeredExpiresAt: null,
    returnsFromBusinesses: false,
    choseGuarantee: input.byGuarantee,
    hasGuarantee: true,
    neverCollected,
    delivered: order !== null && order.deliveries.every((at) => at !== null),
    shopBearsReturnCost: shop.policy.paysReturn || shop.policy.collectsReturns,
    informedOfReturnCost: tellsOfReturnCost(shop.policy),
  });
  return { procedure, because: reason };
}

/**
 * What the buyer says of themselves, then what the order says. A NIP alone only raises the question (WHO-UNKNOWN), and
 * only against an order of somebody who was taken for a consumer: of a company it is expected. Whoever withdraws is
 * asked all the same, so that no right is hidden.
 */
function capacityOf(input: StatementInput, order: ClaimedOrder | null): Capacity {
  if (input.capacity) return input.capacity;
  const known = order !== null && order.capacity !== 'unknown';
  if (known && (!input.company?.nip || (input.kind === 'report' && order.capacity !== 'consumer')))
    return order.capacity;
  return input.company?.nip || order?.capacity === 'unknown' ? 'unknown' : 'consumer';
}

const orderLineOf = (line: { orderLineId: string | null }, order: ClaimedOrder | null): ClaimedOrderLine | undefined =>
  order?.lines.find(({ id }) => id === line.orderLineId);

function linesOf(
  input: StatementInput,
  order: ClaimedOrder | null,
  wholeOrderName: string,
  flags: Set<Flag>,
): SubmittedLine[] {
  const claims =
    input.wholeOrder && order
      ? order.lines
          .filter((line) => line.quantity > 0 && line.droppedAt === null)
          .map((line) => ({ orderLineId: line.id, quantity: line.quantity }))
      : input.lines;
  const asked = new Map<string, number>(); // one statement may name a line twice
  const lines = claims.map((claim): SubmittedLine => {
    const known = order?.lines.find(({ id }) => id === claim.orderLineId);
    if (known) {
      const quantity = (asked.get(known.id) ?? 0) + claim.quantity;
      asked.set(known.id, quantity);
      for (const flag of flagsOfClaim(known, quantity)) flags.add(flag);
    }
    const named = 'name' in claim ? claim.name : undefined;
    return {
      id: newId(),
      orderLineId: known?.id ?? null,
      name: known?.name ?? named ?? wholeOrderName,
      sku: known?.sku ?? null,
      quantity: claim.quantity,
    };
  });
  return lines.length ? lines : [{ id: newId(), orderLineId: null, name: wholeOrderName, sku: null, quantity: 1 }];
}

/** What stands out when so many pieces of a line are claimed, beside what other cases claim. */
export function flagsOfClaim(line: Pick<ClaimedOrderLine, 'quantity' | 'claimed'>, quantity: number): Flag[] {
  const flags: Flag[] = [];
  if (quantity > line.quantity) flags.push('over-quantity');
  if (line.claimed > 0 && line.claimed + quantity > line.quantity) flags.push('claimed-twice');
  return flags;
}

function flagOrder(input: StatementInput, order: ClaimedOrder | null, flags: Set<Flag>): void {
  if (!order) {
    flags.add('order-not-found');
    return;
  }
  const known = order.email?.toLowerCase();
  if (known && input.contact.email && known !== input.contact.email.toLowerCase()) flags.add('other-address');
}
