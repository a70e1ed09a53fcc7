import { parseAmount } from '../../kit/money.ts';
import { mostPieces } from '../../orders/order-inputs.ts';
import { spreadDiscount } from '../order-discount.ts';
import type { Grant, OwedCase, PaidOrder, RefundPolicy } from '../refund-facts.ts';
import { lawfulPolicy } from '../refund-facts.ts';
import type { Amount, Vector } from './vector.ts';

/** Something about a vector makes no sense; says where. */
export class Unreadable extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
  }
}

/** A sum of the order's currency, from minor units or a text in full units. */
export const amountIn =
  (currency: string) =>
  (given: Amount, path: string): number => {
    const sum = typeof given === 'number' ? given : parseAmount(given, currency);
    if (sum === null) throw new Unreadable(path, `"${given}" is no amount of ${currency}`);
    return sum;
  };

export interface Readable {
  readonly order: PaidOrder;
  readonly cases: OwedCase[];
  readonly policy: RefundPolicy;
}

/** What the engine is asked: the very facts the product reads from its tables. */
export function readVector(vector: Vector): Readable {
  const order = readOrder(vector);
  const ids = vector.cases.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new Unreadable('cases', `two cases are called "${twice}"`);
  return { order, cases: readCases(vector, order), policy: { ...lawfulPolicy, ...vector.policy } };
}

function readOrder({ order }: Vector): PaidOrder {
  const sum = amountIn(order.currency);
  const positive = (given: Amount, path: string) => {
    const value = sum(given, path);
    if (value < 0) throw new Unreadable(path, 'may not be negative');
    return value;
  };
  const own = order.lines.map((line, i) => {
    const at = `order.lines.${i}`;
    const paid =
      line.paid === undefined
        ? positive(line.price!, `${at}.price`) * line.quantity
        : positive(line.paid, `${at}.paid`);
    const off = positive(line.discount ?? 0, `${at}.discount`);
    if (off > paid) throw new Unreadable(`${at}.discount`, 'is more than the line');
    return paid - off;
  });
  if (order.lines.reduce((pieces, { quantity }) => pieces + quantity, 0) > mostPieces)
    throw new Unreadable('order.lines', 'a million pieces are the most');
  const delivery = typeof order.delivery === 'object' ? order.delivery : { paid: order.delivery };
  const carried = positive(delivery.paid, 'order.delivery.paid');
  const spread = spreadDiscount(
    own,
    { delivery: carried, fees: positive(order.fees, 'order.fees') },
    positive(order.discount, 'order.discount'),
  );
  const goods = spread.lines.reduce((total, paid) => total + paid, 0);
  const { cheapest } = 'cheapest' in delivery ? delivery : { cheapest: undefined };
  const ids = order.lines.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new Unreadable('order.lines', `two lines are called "${twice}"`);
  return {
    currency: order.currency,
    lines: order.lines.map(({ id, quantity }, i) => ({ id, quantity, paid: spread.lines[i]! })),
    delivery: {
      paid: spread.delivery,
      cheapest: cheapest === undefined ? null : positive(cheapest, 'order.delivery.cheapest'),
    },
    fees: spread.fees,
    totalPaid:
      order.totalPaid === undefined
        ? goods + spread.delivery + spread.fees
        : positive(order.totalPaid, 'order.totalPaid'),
    sentByChannel: order.refunds.map((refund, i) => ({
      amount: positive(refund.amount, `order.refunds.${i}.amount`),
      lines: refund.lines.map((line, j) => ({
        line: known(order.lines, line.line, `order.refunds.${i}.lines.${j}.line`).id,
        quantity: line.quantity,
        amount: positive(line.amount, `order.refunds.${i}.lines.${j}.amount`),
      })),
    })),
    informed: order.informed,
    informedOfReturnCost: order.informedOfReturnCost ?? order.informed,
  };
}

/** Cases in the order they were declared; those without a date first, as their names count. A later decision replaces an earlier one. */
function readCases(vector: Vector, order: PaidOrder): OwedCase[] {
  const byName = new Intl.Collator('en', { numeric: true }).compare;
  const rank = [...vector.cases].sort((a, b) => instantOf(a.on) - instantOf(b.on) || byName(a.id, b.id));
  const sum = amountIn(order.currency);
  const only = vector.cases.length === 1 ? vector.cases[0]!.id : undefined;
  const decided = vector.decisions.map((decision, at) => {
    const caseId = decision.case ?? only;
    if (caseId === undefined) throw new Unreadable(`decisions.${at}.case`, 'say which case it decides');
    if (!vector.cases.some(({ id }) => id === caseId))
      throw new Unreadable(`decisions.${at}.case`, `there is no case "${caseId}"`);
    return { ...decision, case: caseId, at: `decisions.${at}` };
  });
  return vector.cases.map((kase, index) => {
    const claimed =
      kase.lines === 'all'
        ? order.lines.map(({ id, quantity }) => ({ line: id, quantity }))
        : kase.lines.map(({ line, quantity }, i) => {
            const bought = boughtOf(order, line, `cases.${index}.lines.${i}`);
            return { line, quantity: quantity ?? bought };
          });
    const base = { id: kase.id, at: String(rank.indexOf(kase)).padStart(9, '0'), procedure: kase.procedure };
    const last = decided.findLast((decision) => decision.case === kase.id);
    const whole = (remedy: string | undefined): Grant[] =>
      remedy === 'refund' ? claimed.map((claim) => ({ ...claim, as: 'refund' as const })) : [];
    if (!last) return { ...base, grants: whole(kase.procedure === 'withdrawal' ? 'refund' : undefined) };
    const at = last.at;
    // An inquiry takes nothing back unless that is said.
    const unsaid = kase.procedure === 'inquiry' ? 'none' : 'refund';
    const grants =
      last.outcome === 'rejected'
        ? []
        : last.lines
          ? [
              ...grantsOf(last, claimed, order),
              ...(kase.procedure === 'withdrawal' ? unnamed(last.lines, claimed) : []),
            ]
          : whole(last.remedy ?? unsaid);
    const { delivery, valueLoss, returnCost, onTop } = last;
    const optional = (given: Amount | undefined, path: string) => (given === undefined ? undefined : sum(given, path));
    const inItsOwn = (given: Amount | undefined, path: string) =>
      given === undefined ? undefined : amountIn(returnCost?.currency ?? order.currency)(given, path);
    return {
      ...base,
      grants,
      ...(delivery && {
        delivery: {
          forKept: optional(delivery.forKept, `${at}.delivery.forKept`),
          atLeast: optional(delivery.atLeast, `${at}.delivery.atLeast`),
        },
      }),
      ...(valueLoss && {
        valueLoss: valueLoss.map((loss, i) => ({
          line: loss.line,
          amount: sum(loss.amount, `${at}.valueLoss.${i}.amount`),
          evidence: loss.evidence === true ? 'evidence' : loss.evidence || null,
        })),
      }),
      ...(returnCost && {
        returnCost: {
          buyerPaid: optional(returnCost.buyerPaid, `${at}.returnCost.buyerPaid`),
          shopPaid: inItsOwn(returnCost.shopPaid, `${at}.returnCost.shopPaid`),
          agreed: inItsOwn(returnCost.agreed, `${at}.returnCost.agreed`),
          currency: returnCost.currency,
          shopBears: returnCost.shopBears,
        },
      }),
      ...(onTop && {
        onTop: onTop.map((top, i) => ({
          kind: top.kind,
          amount: amountIn(top.currency ?? order.currency)(top.amount, `${at}.onTop.${i}.amount`),
          ground: top.ground ?? null,
          currency: top.currency,
        })),
      }),
    };
  });
}

type DecidedLines = NonNullable<Vector['decisions'][number]['lines']>;
type Claimed = readonly { line: string; quantity: number }[];

const claimedOf = (claimed: Claimed, line: string): number =>
  claimed.reduce((sum, claim) => sum + (claim.line === line ? claim.quantity : 0), 0);

/** A withdrawal needs nobody's consent: what a decision on it does not name goes back all the same (UPK 27(1), 31(1)). */
function unnamed(lines: DecidedLines, claimed: Claimed): Grant[] {
  return [...new Set(claimed.map(({ line }) => line))].flatMap((line): Grant[] => {
    const named = lines.filter((one) => one.line === line);
    const all = claimedOf(claimed, line);
    const rest = all - named.reduce((sum, { quantity = all }) => sum + quantity, 0);
    return rest > 0 ? [{ line, quantity: rest, as: 'refund' }] : [];
  });
}

function grantsOf(
  { lines = [], remedy, at }: { lines?: DecidedLines | undefined; remedy?: string | undefined; at: string },
  claimed: Claimed,
  order: PaidOrder,
): Grant[] {
  const sum = amountIn(order.currency);
  return lines.flatMap((line, i): Grant[] => {
    const path = `${at}.lines.${i}`;
    const bought = boughtOf(order, line.line, `${path}.line`);
    if ([line.amount, line.percent, line.worth].filter((said) => said !== undefined).length > 1)
      throw new Unreadable(path, 'say one of "amount", "percent", "worth"');
    const reduces = line.percent !== undefined || line.worth !== undefined;
    const as = line.remedy ?? remedy ?? (reduces ? 'price_reduction' : 'refund');
    if (line.outcome === 'rejected' || (as !== 'refund' && as !== 'price_reduction')) return [];
    const worth =
      line.percent !== undefined
        ? percentOff(line.percent, `${path}.percent`)
        : line.worth && {
            asTheyAre: sum(line.worth.asTheyAre, `${path}.worth.asTheyAre`),
            conforming: sum(line.worth.conforming, `${path}.worth.conforming`),
          };
    if (worth && worth.conforming <= 0) throw new Unreadable(`${path}.worth.conforming`, 'must be more than nothing');
    const amount = line.amount === undefined ? undefined : sum(line.amount, `${path}.amount`);
    if (amount !== undefined && amount < 0) throw new Unreadable(`${path}.amount`, 'may not be negative');
    if (as === 'price_reduction' && amount === undefined && !worth)
      throw new Unreadable(path, 'a price reduction has an "amount", a "percent" or a "worth"');
    const quantity = line.quantity ?? (claimedOf(claimed, line.line) || bought);
    return [{ line: line.line, quantity, as, amount, worth }];
  });
}

/** 12.5 % off: worth 8750 of 10000. No floats: the text is read digit by digit. */
function percentOff(given: number | string, path: string) {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(String(given).trim());
  const off = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : -1;
  if (off < 0 || off > 10_000) throw new Unreadable(path, 'a percentage from 0 to 100 with two decimals at most');
  return { asTheyAre: 10_000 - off, conforming: 10_000 };
}

function known<Line extends { id: string }>(lines: readonly Line[], line: string, path: string): Line {
  const found = lines.find(({ id }) => id === line);
  if (!found) throw new Unreadable(path, `the order has no line "${line}"`);
  return found;
}

const boughtOf = (order: PaidOrder, line: string, path: string): number => known(order.lines, line, path).quantity;

/** A day is before every instant of it, an instant without a zone is of the world's. */
const instantOf = (on: string | undefined): number =>
  on === undefined ? -Infinity : Date.parse(/T[\d:.]+$/.test(on) ? `${on}Z` : on);
