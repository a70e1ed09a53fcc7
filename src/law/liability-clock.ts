import type { Day } from '../kit/day.ts';
import { planClock, planFrom, type ClockPlan } from './clock-plan.ts';
import { profileOf } from './countries.ts';
import { deadlineOf, reckon, type Place } from './deadline.ts';
import { liabilityEnd } from './liability.ts';

export interface LiabilityClockFacts {
  readonly country: string;
  readonly delivered: Day | Date | null;
  readonly contractDate: Day | null;
  readonly repairs?: number;
  readonly rightToRepair?: boolean;
}

/** SGD art. 10(1): no Member State gives less. Where the law names no term (NL, FI), the floor is shown. */
const UNION_FLOOR_YEARS = 2;

/** How long the seller answers for the goods; after it a soft warning, and a person decides. */
export function liabilityClock(facts: LiabilityClockFacts, place: Place): ClockPlan {
  const { country, delivered, contractDate, repairs = 0, rightToRepair = false } = facts;
  if (country !== 'PL') return abroad(country, delivered, place);
  const plan = planClock('NC-LIABILITY-2Y', delivered, place, { contractDate });
  if (!delivered) return plan;
  const { base, extended } = liabilityEnd({ delivered, contractDate, repairs, rightToRepair }, place);
  if (!extended) return plan;
  const longer = deadlineOf({ ...place, rule: 'R2R-PLUS-12M', event: base, contractDate });
  return planFrom(plan, longer, plan.startDay);
}

function abroad(country: string, delivered: Day | Date | null, place: Place): ClockPlan {
  const years = profileOf(country)?.guaranteeYears ?? UNION_FLOOR_YEARS;
  const end = delivered && reckon(delivered, { period: { n: years, unit: 'year' }, shift: 'none' }, place);
  const named = {
    rule: `NC-LIABILITY-${country}`,
    class: 'window',
    consequence: 'liability-over',
    verified: false,
  } as const;
  return planFrom(named, end);
}
