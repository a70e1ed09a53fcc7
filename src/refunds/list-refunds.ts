import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { amountDue, type AmountDue } from './amount-due.ts';
import type { Attempt } from './attempt.ts';
import { payableMethods } from './attempt-inputs.ts';
import { readPaidFacts } from './paid-facts.ts';
import { refusalOfMethod, type PaidFacts, type RoadProblem } from './payment-road.ts';
import { attemptsOf } from './sql/attempts.ts';

export interface CaseRefunds {
  readonly attempts: readonly Attempt[];
  readonly due: AmountDue | null;
  readonly paid: PaidFacts['way'];
  /** Each way back, with what stands in it unless the buyer agrees. */
  readonly ways: readonly { readonly method: (typeof payableMethods)[number]; readonly problem: RoadProblem | null }[];
}

/** What was tried for the money of a case, what is left of it, and which ways back there are. */
export async function listRefunds(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<CaseRefunds> {
  requirePermission(actor, 'record money');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const row = tx.selectFrom('cases').select(['shopId', 'id', 'orderId', 'channelId']).where('shopId', '=', shopId);
    const kase = found(await row.where('id', '=', caseId).executeTakeFirst(), 'case');
    const facts = await readPaidFacts(tx, kase);
    return {
      attempts: await attemptsOf(tx, kase),
      due: await amountDue(tx, kase),
      paid: facts.way,
      ways: payableMethods.map((method) => ({ method, problem: refusalOfMethod(method, facts, null) })),
    };
  });
}
