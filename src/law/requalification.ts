import { allowed, forbidden, type Verdict } from './rejection.ts';
import type { Procedure } from './vocabulary.ts';

/** Roads on which the buyer has fewer rights than the law gives. */
const weaker: readonly Procedure[] = ['guarantee', 'voluntary_return', 'inquiry'];

export interface Requalification {
  readonly from: Procedure;
  readonly to: Procedure;
  /** The buyer's choice of the other road is on record. */
  readonly buyerChose: boolean;
  /** The carrier says the first parcel was never handed over. */
  readonly neverCollected?: boolean;
}

export type RequalificationRefusal = 'same-procedure' | 'needs-buyers-choice' | 'parcel-was-collected';

/** Whether staff may move a case to another road. The statement and its time stay as they are, and so do its clocks. */
export function mayRequalify({
  from,
  to,
  buyerChose,
  neverCollected = false,
}: Requalification): Verdict<RequalificationRefusal> {
  if (from === to) return forbidden('same-procedure', 'UPK 7');
  if (to === 'not_collected') return neverCollected ? allowed : forbidden('parcel-was-collected', 'UPK 28(1)');
  // From one weak road to another nothing statutory is lost.
  if (weaker.includes(to) && !weaker.includes(from) && from !== 'not_collected' && !buyerChose) {
    return forbidden('needs-buyers-choice', to === 'guarantee' ? 'KC 579' : 'UPK 7');
  }
  return allowed;
}
