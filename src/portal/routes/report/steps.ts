import type { ChannelKind } from '../../../channels/channel.ts';
import { isProtected, type Capacity, type Demand, type Issue } from '../../../law/vocabulary.ts';
import { asksBasis, asksPhotos, asksWhenNoticed, mayPayOut } from '../../forms/choices.ts';

/** The pages of a report, each with its address. `order` is the page that finds it, `roads` only tells. */
export type Step =
  | 'what-happened'
  | 'order'
  | 'roads'
  | 'items'
  | 'shortage'
  | 'items-text'
  | 'noticed'
  | 'basis'
  | 'demand'
  | 'describe'
  | 'photos'
  | 'contact'
  | 'payout'
  | 'check';

/** What was said so far, as far as the way on depends on it. */
export interface Said {
  readonly issue?: Issue | undefined;
  readonly demand?: Demand | undefined;
  /** The buyer has no order at hand and goes on without. */
  readonly withoutOrder: boolean;
}

/** What is known of the order, as far as the way on depends on it. */
export interface OrderTerms {
  readonly capacity: Capacity;
  readonly ofCompany: boolean;
  readonly paidOnDelivery: boolean;
}

/** The pages between the first and the last, in their order: nothing is asked that does not matter here (GD-MIN). */
export function stepsOf(said: Said, order: OrderTerms | null, channel: { readonly kind: ChannelKind }): Step[] {
  const { issue } = said;
  if (!issue) return ['what-happened'];
  const changedMind = issue === 'changed_mind';
  const steps: Step[] = ['what-happened'];
  if (!order && !said.withoutOrder && !changedMind) steps.push('order');
  steps.push('roads');
  // Who changed their mind has the withdrawal function; only a certain business has no such right and asks the shop.
  if (changedMind && (!order || isProtected(order.capacity))) return steps;

  steps.push(...itemsStep(issue, order, channel.kind));
  if (asksWhenNoticed(issue)) steps.push('noticed');
  if (asksBasis(issue)) steps.push('basis');
  if (!changedMind) steps.push('demand');
  steps.push('describe');
  if (asksPhotos(issue)) steps.push('photos');
  steps.push('contact');
  if (payoutReason(said.demand, order)) steps.push('payout');
  return [...steps, 'check'];
}

/** A parcel that never came is the whole order, and a question may be about none of its products. */
function itemsStep(issue: Issue, order: OrderTerms | null, kind: ChannelKind): Step[] {
  if (!order) return ['items-text'];
  if (issue === 'not_received' || issue === 'late' || issue === 'other') return [];
  return issue === 'missing_items' && (order.ofCompany || kind === 'b2b') ? ['shortage'] : ['items'];
}

/** Why an account is asked for, or null: money that can go back the way it came needs none (GD-MIN). */
export function payoutReason(
  demand: Demand | undefined,
  order: OrderTerms | null,
): 'paid-on-delivery' | 'order-unknown' | null {
  if (!mayPayOut(demand)) return null;
  if (!order) return 'order-unknown';
  return order.paidOnDelivery ? 'paid-on-delivery' : null;
}

const counted = (step: Step): boolean => step !== 'order' && step !== 'roads';

/** 'Step 3 of 8', of the pages that ask something. */
export const positionOf = (steps: readonly Step[], step: Step): { step: number; of: number } => ({
  step: steps.slice(0, steps.indexOf(step) + 1).filter(counted).length,
  of: steps.filter(counted).length,
});

/** The page before; finding the order is not gone back to. */
export function stepBefore(steps: readonly Step[], step: Step): Step {
  const before = steps.slice(0, Math.max(0, steps.indexOf(step))).filter((one) => one !== 'order');
  return before.at(-1) ?? 'what-happened';
}
