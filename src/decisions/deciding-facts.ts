import { shopPolicy } from '../identity/shop.ts';
import type { SecondPersonRule } from '../identity/second-person.ts';
import { isAnswer, type Case } from '../cases/case.ts';
import type { Day } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import type { PaidLine } from './approval.ts';
import type { DecidingFacts } from './deciding.ts';

export interface ReadDecidingFacts extends DecidingFacts {
  readonly zone: string;
  readonly country: string;
  readonly adr: 'consent' | 'refusal';
  readonly answerDeadline: Day | null;
  /** A complaint waits for its answer. */
  readonly answerOwed: boolean;
  readonly lines: readonly PaidLine[];
  readonly currency: string;
  readonly approvalLimit: SecondPersonRule | null;
  /** A decision or a proposal waits for a second person. */
  readonly waits: boolean;
}

/** What the rules of deciding need to know, read under the lock of the case. By the time, not by the sweep: a late one unsays no silence. */
export async function readDecidingFacts(tx: Tx, kase: Case, at: Date): Promise<ReadDecidingFacts> {
  const shop = await tx
    .selectFrom('shops')
    .select(['zone', 'country', 'policy'])
    .where('id', '=', kase.shopId)
    .executeTakeFirstOrThrow();
  const policy = shopPolicy.parse(shop.policy);
  const clocks = await tx
    .selectFrom('clocks')
    .select(['rule', 'class', 'state', 'deadline', 'expiresAt', 'endedAt'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  const answer = clocks.find(({ rule }) => isAnswer(rule));
  const lines = await tx
    .selectFrom('caseLines as l')
    .leftJoin('orderLines as o', (join) => join.onRef('o.shopId', '=', 'l.shopId').onRef('o.id', '=', 'l.orderLineId'))
    .select(['l.id', 'l.quantity', 'o.quantity as bought', 'o.paidTotal'])
    .where('l.shopId', '=', kase.shopId)
    .where('l.caseId', '=', kase.id)
    .where('l.unexpected', '=', false)
    .execute();
  const asked = await tx
    .selectFrom('cases as k')
    .leftJoin('orders as o', (join) => join.onRef('o.shopId', '=', 'k.shopId').onRef('o.id', '=', 'k.orderId'))
    .leftJoin('waitingDecisions as w', (join) =>
      join.onRef('w.shopId', '=', 'k.shopId').onRef('w.caseId', '=', 'k.id').on('w.state', '=', 'waiting'),
    )
    .select(['k.demandAmount', 'o.currency', 'w.id as waitingId'])
    .where('k.shopId', '=', kase.shopId)
    .where('k.id', '=', kase.id)
    .executeTakeFirstOrThrow();
  return {
    zone: shop.zone,
    country: shop.country,
    adr: policy.adr,
    soleTraderDeemedAcceptance: policy.soleTraderDeemedAcceptance,
    silent:
      kase.outcome === 'deemed_accepted' || (answer !== undefined && answer.endedAt === null && ranOut(answer, at)),
    answerDeadline: answer?.deadline ?? null,
    answerOwed: answer !== undefined && answer.class === 'owed' && answer.endedAt === null,
    lines,
    demandAmount: asked.demandAmount,
    currency: asked.currency ?? 'PLN',
    approvalLimit: policy.approvalLimit,
    waits: asked.waitingId !== null,
  };
}

const ranOut = ({ state, expiresAt }: { state: string; expiresAt: Date | null }, at: Date): boolean =>
  state === 'breached' || (state === 'running' && expiresAt !== null && expiresAt <= at);
