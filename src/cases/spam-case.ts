import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { inCase, type OnCase, type OpenCase } from './in-case.ts';
import { lowerFlag, raiseFlag } from './record-axes.ts';
import type { spamCaseInput } from './sorting-inputs.ts';
import { refusalOfSpam } from './spam.ts';

/**
 * Takes a case for spam: it leaves the working views and its mails stop. Nothing is deleted, and no clock is touched:
 * what a real statement started runs on while somebody is mistaken about it, and is there when the mark is taken off.
 */
export function markSpam(world: World, actor: Actor, input: z.output<typeof spamCaseInput>): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, (open) => markSpamOpen(open, input));
}

/** The same on a case that is open already. */
export async function markSpamOpen(
  open: OpenCase,
  input: Pick<z.output<typeof spamCaseInput>, 'because' | 'secondLook'>,
): Promise<void> {
  const { tx, kase, at } = open;
  const withdrawal = kase.procedure === 'withdrawal' || (await declaresWithdrawal(open));
  refuseIf(refusalOfSpam(kase, { withdrawal, secondLook: input.secondLook }));
  await tx
    .updateTable('cases')
    .set({
      spamAt: at,
      spamBecause: input.because,
      unread: false,
      snoozedFor: null,
      snoozedUntil: null,
      snoozedAt: null,
    })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
  if (withdrawal) await raiseFlag(open, 'withdrawal-as-spam');
  open.announce({ type: 'case.spam', data: { because: input.because, ...(withdrawal && { secondLook: true }) } });
}

/** It was no spam: the case is back, with every clock where the law has it by now. */
export function unmarkSpam(world: World, actor: Actor, input: OnCase): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, unmarkSpamOpen);
}

/** The same on a case that is open already. */
export async function unmarkSpamOpen(open: OpenCase): Promise<void> {
  const { tx, kase } = open;
  if (!kase.spamAt) return;
  await tx
    .updateTable('cases')
    .set({ spamAt: null, spamBecause: null, unread: true })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
  await lowerFlag(open, 'withdrawal-as-spam');
  open.announce({ type: 'case.not-spam', data: { since: kase.spamAt } });
}

async function declaresWithdrawal({ tx, kase }: OpenCase): Promise<boolean> {
  const { kind } = await tx
    .selectFrom('statements')
    .select('kind')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.statementId)
    .executeTakeFirstOrThrow();
  return kind === 'withdrawal';
}
