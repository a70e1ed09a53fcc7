import { shopPolicy } from '../identity/shop.ts';
import { isAnswer, type Case } from '../cases/case.ts';
import type { Day } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import type { DecidingFacts } from './deciding.ts';

export interface ReadDecidingFacts extends DecidingFacts {
  readonly zone: string;
  readonly country: string;
  readonly adr: 'consent' | 'refusal';
  readonly answerDeadline: Day | null;
  /** A complaint waits for its answer. */
  readonly answerOwed: boolean;
}

/** What the rules of deciding need to know, read under the lock of the case. */
export async function readDecidingFacts(tx: Tx, kase: Case): Promise<ReadDecidingFacts> {
  const shop = await tx
    .selectFrom('shops')
    .select(['zone', 'country', 'policy'])
    .where('id', '=', kase.shopId)
    .executeTakeFirstOrThrow();
  const policy = shopPolicy.parse(shop.policy);
  const clocks = await tx
    .selectFrom('clocks')
    .select(['rule', 'class', 'state', 'deadline', 'endedAt'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  const answer = clocks.find(({ rule }) => isAnswer(rule));
  const lines = await tx
    .selectFrom('caseLines')
    .select(['id', 'quantity'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('unexpected', '=', false)
    .execute();
  return {
    zone: shop.zone,
    country: shop.country,
    adr: policy.adr,
    soleTraderDeemedAcceptance: policy.soleTraderDeemedAcceptance,
    silent: kase.outcome === 'deemed_accepted' || (answer?.state === 'breached' && answer.endedAt === null),
    answerDeadline: answer?.deadline ?? null,
    answerOwed: answer !== undefined && answer.class === 'owed' && answer.endedAt === null,
    lines,
  };
}
