import { z } from 'zod';

import { inCase, type OpenCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { dataOf, onShopEvent } from '../platform/shop-event.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Attempt } from '../refunds/attempt.ts';
import { attemptIn } from '../refunds/attempt-in.ts';
import { acceptAttempt, failAttempt, settleAttempt } from '../refunds/attempt-moves.ts';
import { leftAfterAll } from '../refunds/left-after-all.ts';

type OnEvent = z.output<typeof onShopEvent>;
const ofRun = z.object({ runId: z.uuid(), exported: z.boolean().optional() });
const ofStatement = z.object({ statementId: z.uuid() });

/** A file went to the bank, or does not go after all: each of its refunds follows, in a transaction of its own, once. */
export const followRun: Job<OnEvent> = {
  name: 'bank.follow-run',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { runId, exported } = ofRun.parse(await dataOf(world, shopId, eventId));
    // What had not left with its file was free again at once, and may have left with another meanwhile.
    if (exported === false) return;
    const { state, executeOn, transfers } = await inShop(world, shopId, async (tx) => ({
      ...(await tx
        .selectFrom('bankRuns')
        .select(['state', 'executeOn'])
        .where('shopId', '=', shopId)
        .where('id', '=', runId)
        .executeTakeFirstOrThrow()),
      transfers: await tx
        .selectFrom('bankTransfers')
        .select(['caseId', 'attemptId', 'reference'])
        .where('shopId', '=', shopId)
        .where('runId', '=', runId)
        .execute(),
    }));
    for (const transfer of transfers)
      await onAttempt(world, { shopId, ...transfer }, (open, attempt) =>
        state === 'sent'
          ? acceptAttempt(open, attempt, { on: executeOn, reference: transfer.reference })
          : takeBack(open, attempt),
      );
  },
};
export const runEvents = ['bank-run.sent', 'bank-run.cancelled'] as const;

/** A refund whose file was made and did not go: nobody has the money, and the shop owes it again. */
async function takeBack(open: OpenCase, attempt: Attempt): Promise<void> {
  if (attempt.state !== 'sent' || attempt.acceptedAt) return;
  await failAttempt(open, attempt, { code: 'file-not-sent', evidence: { by: 'staff', remark: 'bank-run' } });
}

/** What a statement said of our transfers becomes true of the refunds. */
export const followStatement: Job<OnEvent> = {
  name: 'bank.follow-statement',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { statementId } = ofStatement.parse(await dataOf(world, shopId, eventId));
    const lines = await inShop(world, shopId, (tx) =>
      tx
        .selectFrom('statementLines as l')
        .innerJoin('refundAttempts as r', (join) =>
          join.onRef('r.shopId', '=', 'l.shopId').onRef('r.id', '=', 'l.attemptId'),
        )
        .select(['l.attemptId', 'l.verdict', 'l.bookedOn', 'r.caseId'])
        .where('l.shopId', '=', shopId)
        .where('l.statementId', '=', statementId)
        .where('l.verdict', 'in', ['settled', 'returned'])
        .orderBy('l.bookedOn')
        .orderBy('l.verdict', 'desc') // settled before returned, where both are of one day
        .execute(),
    );
    for (const { attemptId, caseId, verdict, bookedOn } of lines)
      await onAttempt(world, { shopId, caseId, attemptId: attemptId! }, async (open, attempt) => {
        const evidence = { by: 'provider' as const };
        if (verdict === 'settled' && (attempt.state === 'sent' || attempt.state === 'in_doubt'))
          await settleAttempt(open, attempt, { on: bookedOn, evidence });
        // Its file was given up, or somebody had not seen it: the bank has carried it out all the same.
        if (verdict === 'settled' && attempt.state === 'failed' && attempt.failure !== 'returned')
          await leftAfterAll(open, attempt, { on: bookedOn, evidence, arrived: true });
        if (verdict === 'returned' && attempt.state !== 'failed')
          await failAttempt(open, attempt, { code: 'returned', evidence });
      });
  },
};
export const statementEvents = ['bank-statement.read', 'bank-statement.line-answered'] as const;

const onAttempt = (
  world: World,
  { shopId, caseId, attemptId }: { shopId: string; caseId: string; attemptId: string },
  work: (open: OpenCase, attempt: Attempt) => Promise<void>,
): Promise<void> =>
  inCase(world, system(shopId, 'bank'), { caseId }, async (open) => work(open, await attemptIn(open, attemptId)));
