import type { Day } from '../../../kit/day.ts';
import { tellsOfReturnCost, type ShopPolicy } from '../../../identity/shop.ts';
import { consequencesOf, type RoadConsequences } from '../../../law/road-consequences.ts';
import { proposeProcedure } from '../../../law/procedures.ts';
import { isAboutGoods, type Issue, type Procedure } from '../../../law/vocabulary.ts';
import type { ReportOrder } from './order-facts.ts';

export interface OpenWay {
  readonly procedure: Procedure;
  readonly consequences: RoadConsequences;
  /** By the withdrawal function, or by the questions that follow. */
  readonly by: 'withdrawal' | 'report';
}

export interface Ways {
  readonly ways: readonly OpenWay[];
  /** Something is wrong with the goods, and they may be given back too (law pack 11.1). */
  readonly bothRights: boolean;
  /** The last day to withdraw, where it is known. */
  readonly until: Day | null;
}

type OrderFacts = Pick<ReportOrder, 'capacity' | 'delivered'> & {
  readonly window: Pick<ReportOrder['window'], 'statutory' | 'expiresAt' | 'end'>;
};

/**
 * What follows from what happened: one way, or two where the buyer has a choice. Where the order is not known the
 * right to withdraw is taken to be open: it is never hidden (WF-AVAIL, WHO-UNKNOWN).
 */
export function waysFrom(
  issue: Issue,
  order: OrderFacts | null,
  policy: Pick<ShopPolicy, 'paysReturn' | 'collectsReturns' | 'informsOfWithdrawal' | 'informsOfReturnCost'>,
  now: Date,
): Ways {
  const terms = {
    capacity: order?.capacity ?? 'consumer',
    shopBearsReturnCost: policy.paysReturn || policy.collectsReturns,
    informedOfReturnCost: tellsOfReturnCost(policy),
  } as const;
  const proposal = proposeProcedure({
    ...terms,
    issue,
    demand: null,
    declaredAt: now,
    statutoryExpiresAt: order?.window.statutory?.expiresAt ?? null,
    offeredExpiresAt: order?.window.expiresAt ?? null,
    returnsFromBusinesses: false,
    choseGuarantee: false, // has a question of its own
    hasGuarantee: false,
    delivered: order?.delivered ?? false,
  });
  const goesBack = proposal.procedure === 'withdrawal' || proposal.procedure === 'voluntary_return';
  const first: OpenWay = { ...proposal, by: goesBack ? 'withdrawal' : 'report' };
  const withdrawal: OpenWay = {
    procedure: 'withdrawal',
    consequences: consequencesOf('withdrawal', terms),
    by: 'withdrawal',
  };
  const bothRights = isAboutGoods(issue) && proposal.alternatives.some(({ procedure }) => procedure === 'withdrawal');
  // What we hold to be a business may know better: it may declare, and a person looks at it.
  const second = bothRights || (issue === 'changed_mind' && !goesBack) ? [withdrawal] : [];
  return { ways: [first, ...second], bothRights, until: order?.window.end?.deadline ?? null };
}
