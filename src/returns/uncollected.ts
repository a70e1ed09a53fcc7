import type { Case } from '../cases/case.ts';
import { isOpen } from '../cases/case.ts';
import type { UncollectedChoice } from './uncollected-inputs.ts';

/** A parcel nobody collected, and what is to become of it. */
export interface Uncollected {
  readonly id: string;
  readonly shipmentId: string;
  readonly carrier: string | null;
  readonly number: string | null;
  readonly noticedAt: Date;
  /** What sending it again costs the buyer; 0: nothing. */
  readonly againPrice: number;
  readonly currency: string;
  readonly choice: UncollectedChoice | null;
  readonly chosenBy: string | null;
  readonly chosenAt: Date | null;
  readonly sentAgainAt: Date | null;
}

type Facts = Pick<Case, 'stage' | 'procedure'>;
type State = Pick<Uncollected, 'choice' | 'sentAgainAt'>;
export type UncollectedRefusal = 'wrong-stage' | 'parcel-was-collected' | 'sent-again-already' | 'money-chosen';

/** Changed as often as they like until the parcel is out again or something was decided. */
export function refusalOfChoice(kase: Facts, { sentAgainAt }: State): UncollectedRefusal | null {
  if (kase.procedure !== 'not_collected') return 'parcel-was-collected';
  if (!isOpen(kase) || kase.stage === 'decided' || kase.stage === 'settling') return 'wrong-stage';
  return sentAgainAt ? 'sent-again-already' : null;
}

/** Never against the buyer's word: who asked for the money does not get the parcel. */
export function refusalOfSendingAgain(kase: Facts, state: State): UncollectedRefusal | null {
  return refusalOfChoice(kase, state) ?? (state.choice === 'money' ? 'money-chosen' : null);
}
