import { createHash } from 'node:crypto';

import type { Day } from '../kit/day.ts';
import { dutyOfCase, dutyOfOrder, holds, longestOf, type CaseFacts, type Duty } from './retention.ts';
import type { Retention } from './privacy-inputs.ts';

/** One line of what erasing somebody means. */
export interface ErasurePart {
  readonly kind: 'case' | 'order' | 'person';
  readonly id: string;
  /** Its number; of the person none. */
  readonly label: string | null;
  /** What goes now. `contact`: how to reach the buyer; who bought and the sums stay for the books. */
  readonly now: 'everything' | 'contact' | 'nothing';
  readonly why: Duty['why'] | null;
  readonly until: Day | null;
}

export interface ErasureFacts {
  readonly customerId: string;
  readonly today: Day;
  readonly terms: Retention;
  readonly cases: readonly (CaseFacts & {
    id: string;
    number: string;
    orderId: string | null;
    erased: boolean;
    /** What still stands on its words: the case it was merged into, and those split off its statement. */
    keptFor: readonly CaseFacts[];
  })[];
  readonly orders: readonly { id: string; number: string; placedOn: Day; erased: boolean; nameErased: boolean }[];
  readonly personErased: boolean;
  /** They came back since: a later case is open, and needs to know whose it is. */
  readonly cameBack: boolean;
}

/** Line by line: what is erased, what stays for now, why and until when. Pure, so that what is shown is what is done. */
export function planErasure(facts: ErasureFacts): ErasurePart[] {
  const { today, terms } = facts;
  const cases = facts.cases
    .filter(({ erased }) => !erased)
    .map((kase): ErasurePart => {
      const duty = longestOf([kase, ...kase.keptFor].map((each) => dutyOfCase(each, terms)));
      return { kind: 'case', id: kase.id, label: kase.number, ...lineOf(duty, today, 'nothing') };
    });
  const open = facts.cases.filter(({ closedOn }) => closedOn === null);
  const orders = facts.orders
    .filter(({ nameErased }) => !nameErased)
    .map((order): ErasurePart => {
      const about = open.some(({ orderId }) => orderId === order.id);
      const duty: Duty = about ? { why: 'case-open', until: null } : dutyOfOrder(order.placedOn, terms);
      return {
        kind: 'order',
        id: order.id,
        label: order.number,
        ...lineOf(duty, today, about ? 'nothing' : 'contact'),
      };
    });
  const person: ErasurePart = {
    kind: 'person',
    id: facts.customerId,
    label: null,
    ...lineOf(dutyOfPerson(facts), today, 'nothing'),
  };
  return [...(facts.personErased ? [] : [person]), ...cases, ...orders];
}

function dutyOfPerson({ cases, cameBack }: ErasureFacts): Duty | null {
  if (cameBack || cases.some(({ closedOn }) => closedOn === null)) return { why: 'case-open', until: null };
  return cases.some(({ safety }) => safety) ? { why: 'safety', until: null } : null;
}

const lineOf = (
  duty: Duty | null,
  today: Day,
  meanwhile: 'nothing' | 'contact',
): Pick<ErasurePart, 'now' | 'why' | 'until'> =>
  holds(duty, today) ? { now: meanwhile, ...duty } : { now: 'everything', why: null, until: null };

/** A name for a plan: the one who erases says which one they saw. */
export const nameOfPlan = (parts: readonly ErasurePart[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map(({ kind, id, now, until }) => [kind, id, now, until])))
    .digest('base64url')
    .slice(0, 22);
