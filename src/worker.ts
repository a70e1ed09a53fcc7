import { absenceEvents, followAbsence, moveOnReply, passOnFromLeaver } from './cover/jobs.ts';
import { sweepAbsences } from './cover/sweep-absences.ts';
import { buyerEvents, mailBuyer } from './messages/jobs.ts';
import { sendDigests } from './notices/send-digests.ts';
import { sendMorningMails } from './notices/send-morning-mails.ts';
import { takeNotice } from './notices/take-notice.ts';
import { noticeEvents } from './notices/whom-to-tell.ts';
import { followRun, followStatement, runEvents, statementEvents } from './bank/jobs.ts';
import { followLine, followReport } from './payouts/jobs.ts';
import { correctionEvents, openCorrection } from './accounting/open-correction.ts';
import { decisionEvents, mailDecision } from './decisions/jobs.ts';
import { dropGifts, followGift } from './decisions/follow-gift.ts';
import { giftEvents } from './orders/follow-gifts.ts';
import { callOffEnded, endedEvents } from './refunds/call-off-ended.ts';
import { approvedEvents, lookAtRefunds, sendApproved } from './refunds/send-approved.ts';
import { closePlain, endingEvents, sweepPlain } from './refunds/close-plain.ts';
import { pursueRefund } from './refunds/pursue-refund.ts';
import { mailRefund, planWithdrawn, refundEvents, unlockingEvents } from './refunds/jobs.ts';
import { payByVoucher, payingEvents } from './vouchers/pay-by-voucher.ts';
import { mailVoucher, voucherEvents } from './vouchers/mail-voucher.ts';
import { mailProposal, proposalEvents } from './decisions/mail-proposal.ts';
import { trackGoodsOut } from './decisions/track-goods-out.ts';
import { sweepProposals } from './decisions/sweep-proposals.ts';
import { mailReturns, returnEvents } from './returns/jobs.ts';
import { stockEvents, tellStock, tellStockAgain } from './returns/tell-stock.ts';
import { mailParcels, parcelEvents } from './returns/mail-parcels.ts';
import { mailTraces, traceEvents } from './recovery/mail-traces.ts';
import { claimEvents, proposeClaims } from './recovery/propose-claims.ts';
import { remindClaims } from './recovery/remind-claims.ts';
import { remindTraces } from './recovery/remind-traces.ts';
import { mailUncollected, uncollectedEvents } from './returns/mail-uncollected.ts';
import { printSlips } from './returns/print-slips.ts';
import { makeLabel } from './returns/make-label.ts';
import { remindSendBack } from './returns/remind-send-back.ts';
import { remindUncollected } from './returns/remind-uncollected.ts';
import { trackParcels } from './returns/track-parcels.ts';
import { indexBacklog, indexCaseText, indexOrderText, textEvents } from './cases/index-case-text.ts';
import { assignTagged } from './cases/assign-tagged.ts';
import { flagShrunkOrders } from './cases/flag-shrunk-orders.ts';
import { gatherExport } from './privacy/export-customer.ts';
import { beginErasure, sweepPrivacy } from './privacy/jobs.ts';
import { seekDuplicatesNightly } from './customers/seek-duplicates.ts';
import { foldCounts } from './cases/fold-counts.ts';
import { bulkEvents, runBulk } from './macros/run-bulk.ts';
import { sweepClocks } from './cases/sweep-clocks.ts';
import { harmEvents, watchForHarm } from './messages/watch-safety.ts';
import { sweepSnoozed, wakeOnEvent, wakingEvents } from './cases/wake-cases.ts';
import { sweepWarnings } from './cases/sweep-warnings.ts';
import { departmentEvents, mailDepartment } from './messages/mail-department.ts';
import { sendAgain } from './messages/resend-letter.ts';
import { sendDueReplies } from './messages/send-held.ts';
import { sendAccessMail } from './identity/access-mails.ts';
import { writeFailedSignIn } from './identity/failed-sign-in.ts';
import { sweepPresence } from './identity/note-presence.ts';
import type { AnyJob, Timed } from './platform/jobs.ts';
import { freeJobsOfTheDead, startWorker } from './platform/queue-worker.ts';
import { startRelay, type Listeners } from './platform/relay.ts';
import type { World } from './platform/world.ts';
import { cleanUp } from './roof/clean-up.ts';

/** Who reacts to what. The heart never imports its reactors; here they meet. */
export const listeners: Listeners = listening([
  [mailBuyer, buyerEvents],
  [moveOnReply, ['case.buyer-wrote']], // before the notice, which goes to whoever has the case
  [followAbsence, absenceEvents],
  [assignTagged, ['case.tagged']],
  [passOnFromLeaver, ['staff-changed']],
  [takeNotice, noticeEvents],
  [mailReturns, returnEvents],
  [tellStock, stockEvents],
  [makeLabel, ['case.label-asked']],
  [printSlips, ['slips.asked']],
  [mailParcels, parcelEvents],
  [mailTraces, traceEvents],
  [proposeClaims, claimEvents],
  [mailUncollected, uncollectedEvents],
  [planWithdrawn, unlockingEvents],
  [mailRefund, refundEvents],
  [sendApproved, approvedEvents],
  [payByVoucher, payingEvents],
  [mailDecision, decisionEvents],
  [openCorrection, correctionEvents],
  [closePlain, endingEvents], // after the mail about the money
  [followGift, giftEvents],
  [dropGifts, ['case.cancelled']],
  [callOffEnded, endedEvents],
  [mailProposal, proposalEvents],
  [mailVoucher, voucherEvents],
  [sendAgain, ['case.letter-resent']],
  [followRun, runEvents],
  [followStatement, statementEvents],
  [followReport, ['payout-report.read']],
  [followLine, ['payout-line.matched']],
  [runBulk, bulkEvents],
  [mailDepartment, departmentEvents],
  [flagShrunkOrders, ['order.shrank']],
  [gatherExport, ['customer.export-asked']],
  [beginErasure, ['customer.erasure-asked']],
  [indexCaseText, textEvents],
  [indexOrderText, ['order.changed']],
  [wakeOnEvent, wakingEvents],
  [watchForHarm, harmEvents],
]);

/** What runs by the clock (cron, UTC). */
const timetable: readonly Timed[] = [
  { cron: '* * * * *', job: sweepClocks },
  { cron: '* * * * *', job: indexBacklog },
  { cron: '* * * * *', job: sweepSnoozed },
  { cron: '* * * * *', job: sweepPresence },
  { cron: '* * * * *', job: foldCounts },
  { cron: '* * * * *', job: sweepWarnings },
  { cron: '* * * * *', job: tellStockAgain },
  { cron: '* * * * *', job: sweepAbsences },
  { cron: '* * * * *', job: lookAtRefunds },
  { cron: '* * * * *', job: sweepProposals },
  { cron: '*/5 * * * *', job: sendDigests },
  { cron: '*/5 * * * *', job: sendMorningMails },
  { cron: '*/5 * * * *', job: trackParcels },
  { cron: '*/5 * * * *', job: trackGoodsOut },
  { cron: '7 * * * *', job: remindSendBack },
  { cron: '12 * * * *', job: remindTraces },
  { cron: '12 * * * *', job: sweepPlain },
  { cron: '22 * * * *', job: remindClaims },
  { cron: '9 * * * *', job: remindUncollected },
  { cron: '17 * * * *', job: cleanUp },
  { cron: '40 1 * * *', job: seekDuplicatesNightly },
  { cron: '27 * * * *', job: sweepPrivacy },
];

/** Every job there is: those of events and of the timetable, and those the queue is given directly. */
export const jobs: readonly AnyJob[] = [
  ...new Set([
    ...Object.values(listeners).flat(),
    ...timetable.map(({ job }) => job),
    sendAccessMail,
    writeFailedSignIn,
    pursueRefund,
  ]),
];

/** From who listens to what, to what is heard by whom. */
function listening(all: readonly (readonly [AnyJob, readonly string[]])[]): Listeners {
  const heard: Record<string, AnyJob[]> = {};
  for (const [job, events] of all) for (const event of events) (heard[event] ??= []).push(job);
  return heard;
}

const SWEEP_MS = 15_000;
const SEND_MS = 1000;

/** The relay, the queue, and the sweep that gives back the jobs of killed workers. */
export async function startWork(world: World) {
  const relay = startRelay(world, listeners);
  const worker = await startWorker(world, jobs, timetable);
  const sweep = setInterval(() => {
    freeJobsOfTheDead(world).catch((error: Error) => world.log.error('sweep', { error: error.message }));
  }, SWEEP_MS);
  const sending = everySecond(world);
  return {
    nudge: relay.nudge,
    /** Lets running jobs finish. */
    async stop() {
      clearInterval(sweep);
      await sending.stop();
      await relay.stop();
      await worker.stop();
    },
  };
}

/** Answers whose time to be taken back is over. A job with a time of its own could be lost with the process between the two writes. */
function everySecond(world: World) {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = sendDueReplies(world)
      .catch((error: Error) => world.log.error('held sends', { error: error.message }))
      .finally(() => (busy = false));
  }, SEND_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
