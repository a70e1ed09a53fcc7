import type { Demand, Issue, Capacity } from '../../law/vocabulary.ts';
import type { RuleId } from '../../law/rules.ts';
import type { World } from '../../platform/world.ts';
import type { Actor } from '../../identity/actor.ts';
import type { DemoChannel, DemoStaffName } from './demo-handles.ts';
import type { DemoShop } from './open-demo-shop.ts';
import type { DemoBuyer, OrderPlan } from './order-plan.ts';
import type { TakenOrder } from './take-orders.ts';
import type { Sku } from './products.ts';

/** One case of the demo, from what the buyer bought to where it stands today. */
export interface Story {
  readonly channel: DemoChannel;
  readonly locale?: 'pl' | 'en';
  readonly buyer: DemoBuyer;
  /** Days are counted back from the day of the statement; null: not sent or not delivered before it. */
  readonly order:
    | (Pick<OrderPlan, 'items' | 'off' | 'shipping' | 'payment' | 'parcels' | 'capacity'> & {
        readonly placed: number;
        readonly shipped: number | null;
        readonly delivered: number | null;
      })
    | null;
  readonly start: Start;
  readonly says: Says;
  readonly then: readonly Step[];
}

/** When the buyer's statement reached the shop, as seen from today. */
export type Start =
  | { readonly daysAgo: number; readonly at: string }
  | { readonly hoursAgo: number }
  | { readonly runsOut: RuleId; readonly inDays: number; readonly at: string };

export interface Says {
  readonly kind: 'withdrawal' | 'report';
  readonly lines?: readonly (readonly [Sku, number])[];
  readonly whole?: boolean;
  readonly issue?: Issue;
  readonly demand?: Demand;
  readonly demandAmount?: number;
  readonly text?: string;
  readonly photos?: readonly string[];
  readonly byGuarantee?: boolean;
  /** Without an order that is known: the contract in the buyer's own words. */
  readonly contract?: string;
  /** Another address than the order has. */
  readonly email?: string;
  readonly account?: string;
  readonly capacity?: Capacity;
  /** Somebody of the shop wrote it down. */
  readonly takenBy?: DemoStaffName;
}

export type Who = DemoStaffName | 'buyer';

export interface Step {
  /** Days after the statement. */
  readonly day: number;
  readonly time: string;
  readonly who: Who;
  readonly act: (scene: Scene) => Promise<void>;
}

/** What a step acts on: the case, whoever acts, and the world as it is at that moment. */
export interface Scene {
  readonly world: World;
  readonly shop: DemoShop;
  readonly actor: Actor;
  readonly caseId: string;
  readonly order: TakenOrder | null;
}

/** A step reads as a sentence: on(2, '10:15', 'marta', replies('…')). */
export const on = (day: number, time: string, who: Who, act: Step['act']): Step => ({ day, time, who, act });
