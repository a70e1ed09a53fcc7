import type { TrackingEvent } from '../parcel-side.ts';

const groups: Readonly<Record<Exclude<TrackingEvent['status'], 'unmapped'>, string>> = {
  // canceled: given up before anybody had it in hand; no proof that it was sent
  announced: 'created offers_prepared offer_selected confirmed canceled',
  // taken_by_courier is not delivery: it is the carrier's first hold of the parcel
  in_transit: `dispatched_by_sender dispatched_by_sender_to_pok collected_from_sender taken_by_courier taken_by_courier_from_pok
    adopted_at_source_branch sent_from_source_branch adopted_at_sorting_center sent_from_sorting_center adopted_at_target_branch
    out_for_delivery out_for_delivery_to_address readdressed redirect_to_box canceled_redirect_to_box delay_in_delivery`,
  ready_for_pickup: `ready_to_pickup ready_to_pickup_from_pok ready_to_pickup_from_pok_registered ready_to_pickup_from_branch
    pickup_reminder_sent pickup_reminder_sent_address avizo courier_avizo_in_customer_service_point`,
  delivered: 'delivered return_pickup_confirmation_to_sender',
  returned: 'returned_to_sender taken_by_courier_from_customer_service_point',
  lost: 'missing',
  problem: `undelivered undelivered_wrong_address undelivered_cod_cash_receiver undelivered_incomplete_address
    undelivered_unknown_receiver undelivered_lack_of_access_letterbox undelivered_no_mailbox undelivered_not_live_address
    rejected_by_receiver pickup_time_expired stack_parcel_pickup_time_expired stack_parcel_in_box_machine_pickup_time_expired claimed oversized`,
};

const known = new Map(
  Object.entries(groups).flatMap(([status, codes]) =>
    codes.split(/\s+/).map((code) => [code, status as TrackingEvent['status']] as const),
  ),
);

/** Their word for where a parcel is, as ours; one we were never told of is 'unmapped', not an error. */
export const statusOf = (code: string): TrackingEvent['status'] =>
  known.get(code) ?? (/^(un)?stack_(in|from)_/.test(code) ? 'in_transit' : 'unmapped');
export const knownCodes = [...known.keys()];
