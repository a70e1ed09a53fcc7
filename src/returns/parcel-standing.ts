import type { TrackingEvent } from '../channels/parcel-side.ts';
import { nextCheck, stateAfter, type ParcelState } from './return-parcel.ts';

/** What a carrier answered about one number; `null`: the shop has no account with it, tomorrow it may. */
export type Told = readonly TrackingEvent[] | 'no-answer' | null;

export interface OnItsWay {
  readonly askedAt: Date;
  readonly failures: number;
}

/** Where a parcel to a buyer stands by what its carrier told, and when to ask again. Pure. */
export function standingOf(told: Told, { askedAt, failures: before }: OnItsWay, now: Date) {
  const failures = told === 'no-answer' ? before + 1 : 0;
  const events = told === null || told === 'no-answer' ? [] : told;
  const state: ParcelState = stateAfter('issued', events);
  const over = state === 'delivered' || state === 'sent_back';
  const at = (status: TrackingEvent['status']) => events.findLast((event) => event.status === status)?.at ?? null;
  return {
    state,
    deliveredAt: state === 'delivered' ? at('delivered') : null,
    returnedAt: state === 'sent_back' ? at('returned') : null,
    carrierState: events.at(-1)?.code.slice(0, 120) ?? null,
    failures,
    checkAt: over
      ? null
      : told === null
        ? nextCheck({ state: 'lost', askedAt }, 0, now)
        : nextCheck({ state: 'issued', askedAt }, failures, now),
  };
}
