import { basisAgainst, groundOf, refusalForGround, type GroundFacts, type GroundRefusal } from './grounds.ts';
import { allowed, forbidden, silenceIsConsent, type Verdict } from './rejection.ts';
import { isProtected, type Capacity, type Demand, type Procedure, type Remedy } from './vocabulary.ts';

export interface GrantFacts extends GroundFacts {
  readonly demand: Demand | null;
  readonly remedy: Remedy;
  /** Why it is not what was asked for; null when nobody said yet. */
  readonly ground: string | null;
  readonly silent: boolean;
  readonly soleTraderDeemedAcceptance: boolean;
  /** The sum reaches what was demanded; true where no sum was. */
  readonly enough?: boolean;
}

export type GrantRefusal =
  | 'voucher-only-by-choice'
  | 'gift-only-by-choice'
  | 'silence-accepted-the-demand'
  | 'repair-refused-without-reason'
  | 'other-remedy-without-reason'
  | 'less-than-demanded'
  | 'ground-turns-down-all'
  | 'ground-promises-repair'
  | GroundRefusal;

/**
 * Whether this may be what the shop grants. A consumer with a complaint chooses: another remedy needs a reason the
 * law knows (UPK 43d(2)-(3), 43e), or the buyer's own agreement. Money is paid in money (UPK 32(2), 43e(7)).
 */
export function mayGrant(facts: GrantFacts): Verdict<GrantRefusal> {
  const { remedy, ground: code, demand } = facts;
  const ground = code === null ? null : groundOf(code);
  if (code !== null) {
    const refusal = refusalForGround(code, facts);
    if (refusal) return forbidden(refusal, basisAgainst(code, refusal));
    if (!ground?.onlyTheDemand) return forbidden('ground-turns-down-all', 'UPK 7a(1)');
    if (ground.agreed) return allowed;
  }
  if (paysInMoney(facts) && (remedy === 'voucher' || remedy === 'gift'))
    return forbidden(`${remedy}-only-by-choice`, 'UPK 32(2), 43e(7)');
  if (!hasTheChoice(facts) || demand === null || demand === 'other') return allowed;
  if (isAnsweredBy(demand, remedy)) {
    if (facts.enough ?? true) return allowed;
    if (code === null) return forbidden('less-than-demanded', 'UPK 43e(2)');
  }
  if (facts.silent && silenceIsConsent(facts.capacity, facts.soleTraderDeemedAcceptance))
    return forbidden('silence-accepted-the-demand', 'UPK 7a(2)', true);
  if (code === null)
    return demand === 'repair' || demand === 'replacement'
      ? forbidden('repair-refused-without-reason', 'UPK 43d(2)-(3)')
      : forbidden('other-remedy-without-reason', demand === 'missing_part' ? 'UPK 43d(2)-(3)' : 'UPK 43e(1)');
  if (code === 'repair-or-replacement-first' && !['repair', 'replacement', 'missing_part'].includes(remedy))
    return forbidden('ground-promises-repair', 'UPK 43e(1)');
  return allowed;
}

/** Who pays the parcel back: what does not conform comes back at the seller's cost. */
export const mayChargeParcel = ({
  procedure,
}: {
  procedure: Procedure;
  capacity: Capacity;
}): Verdict<'parcel-at-shops-cost'> =>
  procedure === 'complaint' || procedure === 'dispute'
    ? forbidden('parcel-at-shops-cost', 'UPK 43d(4)-(5), 43e(6); KC 561(2)')
    : procedure === 'guarantee'
      ? forbidden('parcel-at-shops-cost', 'KC 580')
      : allowed;

/** A thing that brings the goods into conformity in a fuller way answers the demand for the smaller one. */
const isAnsweredBy = (demand: Demand, remedy: Remedy): boolean =>
  demand === remedy || (demand === 'missing_part' && remedy === 'replacement');

const paysInMoney = ({ procedure, capacity }: GroundFacts): boolean =>
  isProtected(capacity) && ['withdrawal', 'complaint', 'dispute', 'not_received'].includes(procedure);

/** Whom the law gives the choice between repair and replacement (UPK 43d; SGD 13(2a)). A guarantee has terms of its own. */
export const hasTheChoice = ({ procedure, capacity }: Pick<GroundFacts, 'procedure' | 'capacity'>): boolean =>
  isProtected(capacity) && (procedure === 'complaint' || procedure === 'dispute');
