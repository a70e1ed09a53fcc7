import type { Day } from '../../kit/day.ts';
import { civilDay } from '../deadline.ts';
import { momentFrom } from '../moment.ts';
import type { WithdrawalFacts, WithdrawalStart } from '../withdrawal.ts';

/** A vector's input says something no day or instant can be read from. */
export class Unreadable extends Error {}

/** The facts a vector states, read one by one; a missing one has a meaning of its own. */
export class Input {
  readonly zone: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(facts: Readonly<Record<string, unknown>>, zone: string) {
    this.facts = facts;
    this.zone = zone;
  }

  has(name: string): boolean {
    return this.facts[name] !== undefined;
  }

  /** The first of the names that is stated: a day, an instant, null; undefined when none is. */
  moment(...names: string[]): Day | Date | null | undefined {
    const value = names.map((name) => this.facts[name]).find((found) => found !== undefined);
    return value === undefined ? undefined : momentIn(value);
  }

  day(...names: string[]): Day | null {
    const moment = this.moment(...names);
    return moment ? civilDay(this.zone, moment) : null;
  }

  text(...names: string[]): string | undefined {
    return names.map((name) => this.facts[name]).find((found) => typeof found === 'string');
  }

  number(name: string): number | undefined {
    const value = this.facts[name];
    return typeof value === 'number' ? value : undefined;
  }

  isTrue(...names: string[]): boolean {
    return names.some((name) => this.facts[name] === true);
  }

  withdrawal(start: WithdrawalStart): WithdrawalFacts {
    const informedOn = this.moment('informed', 'informed_on', 'informed_at');
    return {
      start,
      deliveries: this.deliveries(),
      contractDate: this.day('contract_date', 'concluded', 'contract_concluded', 'event'),
      ...(informedOn !== undefined && { informedOn }),
      visitOrExcursion:
        /visit|excursion/.test(this.text('contract_type', 'place', 'channel') ?? '') ||
        this.isTrue('unannounced_visit', 'visit', 'excursion', 'off_premises_visit'),
    };
  }

  private deliveries(): (Day | Date | null)[] {
    const list = this.facts['deliveries'];
    if (Array.isArray(list)) return list.map(momentIn);
    return [this.moment('delivered', 'delivered_at', 'delivery', 'collected', 'event') ?? null];
  }
}

function momentIn(value: unknown): Day | Date | null {
  if (value === null) return null;
  const moment = typeof value === 'string' ? momentFrom(value) : null;
  if (!moment) throw new Unreadable(`not a day or an instant: ${JSON.stringify(value)}`);
  return moment;
}
