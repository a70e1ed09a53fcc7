import { isOpen } from '../../../cases/case.ts';
import { REMEDY_PROMISE } from '../../../law/remedy-promise.ts';
import { isSumOpen, refusalOfGoodwill } from '../../../refunds/goodwill-rule.ts';
import { mayTrace } from '../../../recovery/trace.ts';
import type { Permission } from '../../../identity/permissions.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { DialogName } from './dialogs.tsx';

/** Why each dialog cannot be opened for this person on this case, in words; null where it can. */
export function useDialogRefusals(kase: CaseDetail): Record<DialogName, string | null> {
  const words = useWords();
  const lacking = (permission: Permission) =>
    kase.permissions.includes(permission) ? null : words.t('desk.reason.not-allowed');
  const because = (reason: string | null) =>
    reason === null
      ? null
      : words.has(`law.refusal.${reason}`)
        ? say(words, 'law.refusal', reason)
        : say(words, 'desk.reason', reason);
  const openOnly = isOpen(kase) ? null : words.t('desk.reason.case-closed');
  const sorting = lacking('sort cases') ?? openOnly ?? (kase.spamAt ? words.t('desk.reason.is-spam') : null);
  const inQuestion = ['submitted', 'in_review', 'waiting_customer', 'decided'].includes(kase.stage);

  return {
    decide: lacking('decide cases') ?? because(kase.acts.decide),
    review:
      lacking('decide cases') ??
      (kase.procedure !== 'withdrawal'
        ? words.t('desk.reason.not-a-withdrawal')
        : inQuestion
          ? null
          : words.t('desk.reason.not-in-question')),
    propose: lacking('decide cases') ?? because(kase.acts.propose),
    elsewhere: lacking('decide cases') ?? because(kase.acts.decide),
    requalify: lacking('re-qualify cases') ?? openOnly,
    goods: lacking('record goods') ?? openOnly,
    proof: lacking('record goods') ?? openOnly,
    label:
      lacking('record goods') ??
      openOnly ??
      (kase.custody === 'not_required' || kase.custody === 'disposed'
        ? words.t('parcels.refusal.nothing-to-send')
        : null),
    money: lacking('record money') ?? openOnly,
    goodwill:
      lacking('record money') ??
      because(refusalOfGoodwill('own', { sumOpen: isSumOpen(kase), inSum: false, onItsOwn: false })),
    remedy: lacking('record remedies') ?? (kase.remedy === null ? words.t('desk.reason.no-remedy') : null),
    promise:
      lacking('record remedies') ??
      openOnly ??
      (kase.clocks.some(({ rule, endedAt, deadline }) => rule === REMEDY_PROMISE && endedAt === null && deadline)
        ? null
        : words.t('desk.reason.nothing-promised')),
    order: lacking('move cases') ?? openOnly,
    ask: lacking('write notes'),
    revoke: lacking('move cases'),
    snooze: sorting,
    merge: sorting,
    split: sorting,
    link: lacking('sort cases'),
    spam: lacking('sort cases') ?? (kase.spamAt ? words.t('desk.reason.already-spam') : openOnly),
    safety: lacking('sort cases'),
    claim: lacking('keep claims'),
    trace:
      lacking('trace parcels') ?? openOnly ?? (mayTrace(kase) ? null : words.t('recovery.reason.nothing-to-trace')),
    close: lacking('move cases') ?? because(kase.acts.moves.close),
    reopen: lacking('move cases') ?? because(kase.acts.moves.reopen),
    cancel: lacking('move cases') ?? because(kase.acts.moves.cancel),
  };
}
