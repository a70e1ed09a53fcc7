import { consequencesOf, type RoadConsequences, type RoadTerms } from './road-consequences.ts';
import { isProtected, type Capacity, type Demand, type Issue, type Procedure } from './vocabulary.ts';

export interface ProposalFacts extends RoadTerms {
  readonly issue: Issue;
  readonly demand: Demand | null;
  readonly capacity: Capacity;
  readonly declaredAt: Date;
  /** The first instant too late by law, and by the shop's own longer offer; null while the end is open. */
  readonly statutoryExpiresAt: Date | null;
  readonly offeredExpiresAt: Date | null;
  /** The shop takes goods back from businesses, too. */
  readonly returnsFromBusinesses: boolean;
  /** The buyer picked the guarantee in so many words (GUAR-FORMREG); it is never picked for them. */
  readonly choseGuarantee: boolean;
  /** There is a guarantee to choose. */
  readonly hasGuarantee: boolean;
  /** Everything has come; a parcel that was late is then a complaint about the delay. */
  readonly delivered?: boolean;
  readonly neverCollected?: boolean;
  readonly fromMarketplaceDispute?: boolean;
}

export type ProposalReason =
  | 'parcel-never-collected'
  | 'buyer-chose-guarantee'
  | 'marketplace-opened-dispute'
  | 'no-reason-needed'
  | 'shop-offers-longer'
  | 'late-but-received'
  | 'business-by-shop-policy'
  | 'business-has-no-withdrawal'
  | 'parcel-missing'
  | 'came-late'
  | 'goods-are-wrong'
  | 'asks-for-remedy'
  | 'a-question'
  | 'may-withdraw-too'
  | 'may-complain-too'
  | 'may-use-guarantee';

export interface Road {
  readonly procedure: Procedure;
  readonly reason: ProposalReason;
  readonly consequences: RoadConsequences;
}

export interface Proposal extends Road {
  readonly lateByCalculation: boolean;
  /** A person should ask in what capacity the buyer bought (WHO-UNKNOWN). */
  readonly askCapacity: boolean;
  /** Other roads open to the buyer, each with what it brings; the buyer chooses. */
  readonly alternatives: readonly Road[];
}

/** From the buyer's plain words to a road, with the reason and what every other road would give. */
export function proposeProcedure(facts: ProposalFacts): Proposal {
  const { procedure, reason } = mainRoad(facts);
  const road = (to: Procedure, why: ProposalReason): Road => ({
    procedure: to,
    reason: why,
    consequences: consequencesOf(to, facts),
  });
  return {
    ...road(procedure, reason),
    lateByCalculation: reason === 'late-but-received',
    askCapacity: facts.capacity === 'unknown',
    alternatives: otherRoads(procedure, facts).map(([to, why]) => road(to, why)),
  };
}

function mainRoad(facts: ProposalFacts): { procedure: Procedure; reason: ProposalReason } {
  if (facts.neverCollected) return { procedure: 'not_collected', reason: 'parcel-never-collected' };
  if (facts.fromMarketplaceDispute) return { procedure: 'dispute', reason: 'marketplace-opened-dispute' };
  if (facts.choseGuarantee) return { procedure: 'guarantee', reason: 'buyer-chose-guarantee' };
  switch (facts.issue) {
    case 'changed_mind':
      return changedMind(facts);
    case 'not_received':
      return { procedure: 'not_received', reason: 'parcel-missing' };
    case 'late':
      return facts.delivered
        ? { procedure: 'complaint', reason: 'came-late' }
        : { procedure: 'not_received', reason: 'parcel-missing' };
    case 'other':
      return facts.demand && facts.demand !== 'other'
        ? { procedure: 'complaint', reason: 'asks-for-remedy' }
        : { procedure: 'inquiry', reason: 'a-question' };
    default:
      return { procedure: 'complaint', reason: 'goods-are-wrong' };
  }
}

function changedMind(facts: ProposalFacts): { procedure: Procedure; reason: ProposalReason } {
  if (!isProtected(facts.capacity)) {
    return facts.returnsFromBusinesses
      ? { procedure: 'voluntary_return', reason: 'business-by-shop-policy' }
      : { procedure: 'inquiry', reason: 'business-has-no-withdrawal' };
  }
  if (isBefore(facts.declaredAt, facts.statutoryExpiresAt))
    return { procedure: 'withdrawal', reason: 'no-reason-needed' };
  if (isBefore(facts.declaredAt, facts.offeredExpiresAt))
    return { procedure: 'voluntary_return', reason: 'shop-offers-longer' };
  // Our dates may be wrong: it is received and acknowledged like any other, and flagged (WD-UNKNOWN-DELIVERY).
  return { procedure: 'withdrawal', reason: 'late-but-received' };
}

function otherRoads(chosen: Procedure, facts: ProposalFacts): [Procedure, ProposalReason][] {
  const roads: [Procedure, ProposalReason][] = [];
  const wrong = facts.issue !== 'changed_mind' && facts.issue !== 'other';
  if (wrong && chosen !== 'complaint' && chosen !== 'not_received') roads.push(['complaint', 'may-complain-too']);
  // Something wrong within the period: the buyer has both rights, with different costs (law pack 11.1).
  const mayWithdraw = isProtected(facts.capacity) && isBefore(facts.declaredAt, facts.statutoryExpiresAt);
  if (wrong && mayWithdraw && chosen !== 'not_collected') roads.push(['withdrawal', 'may-withdraw-too']);
  if (facts.hasGuarantee && chosen === 'complaint') roads.push(['guarantee', 'may-use-guarantee']);
  return roads;
}

const isBefore = (at: Date, end: Date | null) => end === null || at < end;
