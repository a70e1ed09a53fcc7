import { z } from 'zod';

import { inCase, type OpenCase } from '../cases/in-case.ts';
import { noticeUrl } from '../channels/connection.ts';
import type { RefundFound } from '../channels/money-side.ts';
import { noteUse } from '../channels/note-use.ts';
import { openLink } from '../channels/open-link.ts';
import { system } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { dayIn } from '../kit/day.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Job } from '../platform/jobs.ts';
import type { World } from '../platform/world.ts';
import { acceptAttempt, doubtAttempt, failAttempt, settleAttempt } from './attempt-moves.ts';
import { moneyOf, type Attempt } from './attempt.ts';
import { refusalOfPaying } from './refusal-of-paying.ts';
import { leftAfterAll } from './left-after-all.ts';
import { changeAttempt, findAttempt } from './sql/attempts.ts';

const onAttempt = z.object({ shopId: z.uuid(), caseId: z.uuid(), attemptId: z.uuid() });
export type PursueAttempt = z.output<typeof onAttempt>;

const MINUTE = 60_000;
/** After how long to ask again, by how often it was asked. */
const PAUSES = [1, 2, 5, 15, 60, 360];
/** Longer than all calls of one asking can take: whoever has not answered by then is asked by nobody any more. */
const ASKING_MS = 10 * MINUTE;
/** So long nothing could be asked at all: the shop must choose another way. */
const GIVE_UP_MS = 48 * 60 * MINUTE;
const PROVIDER = { by: 'provider' } as const;

/**
 * Moves the money, or learns what became of it. Runs as often as anybody likes and moves it once: that it is about to
 * be asked for is written down first; whoever finds that written asks what became of it before asking for it again;
 * and every asking has the same key. Calls are made outside transactions.
 */
export const pursueRefund: Job<PursueAttempt> = {
  name: 'refunds.pursue',
  payload: onAttempt,
  async run(world, { shopId, caseId, attemptId }) {
    const begun = await inCase(world, system(shopId, 'refund'), { caseId }, (open) => begin(open, attemptId));
    if (!begun) return;
    const answer = await ask(world, begun);
    await inCase(world, system(shopId, 'refund'), { caseId }, (open) => conclude(open, begun, answer));
  },
};

interface Begun {
  readonly attempt: Attempt;
  readonly caseNumber: string;
  /** It may have been asked for before. */
  readonly again: boolean;
}

/** Before the call: from here on a lost answer leaves a trace, and somebody will look. */
async function begin(open: OpenCase, attemptId: string): Promise<Begun | null> {
  const { tx, kase, at } = open;
  const attempt = await findAttempt(tx, kase.shopId, attemptId);
  if (!attempt?.connectionId || !['approved', 'sent', 'in_doubt'].includes(attempt.state)) return null;
  if (attempt.state === 'approved' && refusalOfPaying(kase)) return null; // taken back: it is called off
  await changeAttempt(tx, attempt, {
    ...(attempt.state === 'approved' && { state: 'sent' as const }),
    askedAt: at,
    tries: attempt.tries + 1,
    lookAt: pauseAfter(at, attempt.tries + 1),
    askingUntil: new Date(at.getTime() + ASKING_MS),
  });
  return { attempt, caseNumber: kase.number, again: attempt.askedAt !== null };
}

type Answer = { readonly found: RefundFound; readonly asked: 'refund' | 'what-became' };

async function ask(world: World, { attempt, caseNumber, again }: Begun): Promise<Answer> {
  const opened = await openLink(world, attempt.shopId, attempt.connectionId!).catch((error: unknown) => {
    if (error instanceof Refusal) return null; // disconnected meanwhile: nobody can be asked
    throw error;
  });
  const { money } = opened?.connector ?? {};
  const { money: limits } = opened?.connector.manifest ?? {};
  if (!opened || !money || !limits) return { found: { state: 'needs-reauth' }, asked: 'what-became' };
  const { connection, link } = opened;
  const request = {
    key: attempt.key!,
    paymentRef: attempt.paymentRef!,
    amount: moneyOf(attempt),
    text: caseNumber, // the same in every try, whatever words change meanwhile
    noticeUrl: noticeUrl(world.config.PUBLIC_URL, connection),
  };
  if (again) {
    const known = await money.findRefund(link, { ...request, ref: attempt.providerRef });
    if (known.state !== 'absent') {
      await noteUse(world, connection, known);
      return { found: known, asked: 'what-became' };
    }
    // They had it and have it no more, or could take a second asking for a second refund: a person must look.
    if (attempt.acceptedAt || !limits.idempotent) return { found: { state: 'unknown' }, asked: 'what-became' };
  }
  const result = await money.refund(link, request);
  await noteUse(world, connection, result);
  return { found: result, asked: 'refund' };
}

/** What they say of a payment that was sent back whole already. */
const ECHOES = ['more-than-paid', 'payment-not-refundable', 'payment-not-found'];

/** After the call: what they said becomes what we know. */
async function conclude(open: OpenCase, begun: Begun, { found, asked }: Answer): Promise<void> {
  const { tx, kase, at } = open;
  const attempt = await findAttempt(tx, kase.shopId, begun.attempt.id);
  if (!attempt) return;
  await changeAttempt(tx, attempt, { askingUntil: null });
  const { zone } = await shopIn(tx, kase.shopId);
  const on = dayIn(zone, at);
  // Called failed after all while they thought about it: that it left is not lost.
  if (attempt.state === 'failed' && (found.state === 'done' || found.state === 'pending'))
    return leftAfterAll(open, attempt, {
      on,
      ref: found.ref,
      evidence: PROVIDER,
      arrived: found.state === 'done',
    });
  if (!['sent', 'in_doubt'].includes(attempt.state)) return;
  const lookAt = pauseAfter(at, attempt.tries);
  switch (found.state) {
    case 'done':
      return settleAttempt(open, attempt, { on, ref: found.ref, evidence: PROVIDER });
    case 'pending':
      await acceptAttempt(open, attempt, { on, ref: found.ref });
      return changeAttempt(tx, attempt, { lookAt: pauseAfter(at, attempt.tries + 3) });
    case 'rejected':
      // "No more is left" may be the echo of our own first asking, whose answer was lost, or whose worker died over it.
      if (begun.again && asked === 'refund' && ECHOES.includes(found.code)) return doubtAttempt(open, attempt, lookAt);
      return failAttempt(open, attempt, { code: found.code, text: found.text, evidence: PROVIDER });
    case 'unsupported':
      return failAttempt(open, attempt, { code: 'unsupported', evidence: PROVIDER });
    case 'unknown':
    case 'absent':
      return doubtAttempt(open, attempt, lookAt);
    case 'retryable':
    case 'needs-reauth': {
      const after = found.state === 'retryable' ? found.afterSeconds * 1000 : 15 * MINUTE;
      const isHopeless =
        attempt.state === 'sent' && !attempt.acceptedAt && at.getTime() - attempt.at.getTime() > GIVE_UP_MS;
      // What may have been asked for before is no "no": a person looks, since nobody else answers.
      if (isHopeless)
        return asked === 'refund'
          ? failAttempt(open, attempt, { code: 'not-reached', evidence: PROVIDER })
          : doubtAttempt(open, attempt, lookAt);
      return changeAttempt(tx, attempt, { lookAt: new Date(Math.max(at.getTime() + after, lookAt.getTime())) });
    }
  }
}

const pauseAfter = (at: Date, tries: number): Date =>
  new Date(at.getTime() + PAUSES[Math.min(Math.max(tries, 1), PAUSES.length) - 1]! * MINUTE);
