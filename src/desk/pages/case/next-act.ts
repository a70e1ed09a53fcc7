import type { CaseDetail } from '../api/case-queries.ts';
import type { DialogName } from './dialogs.tsx';

type Facts = Pick<CaseDetail, 'procedure' | 'stage' | 'outcome' | 'custody' | 'money' | 'remedy'>;

/** The act that moves the case on, as far as its axes tell: what the one coloured button offers. */
export function nextAct(kase: Facts, refusals: Readonly<Record<DialogName, string | null>>): DialogName | 'reply' {
  const open = (name: DialogName) => refusals[name] === null;
  // A question is answered, not decided, and the answer is written below; then the buyer's turn, or the end.
  if (kase.procedure === 'inquiry' && (kase.stage === 'submitted' || kase.stage === 'in_review')) return 'reply';
  if (kase.procedure === 'withdrawal' && open('review')) return 'review';
  if (kase.stage === 'settling') {
    const withUs = ['not_required', 'received', 'inspected', 'disposed'].includes(kase.custody);
    const remedyOpen = kase.remedy !== null && !['delivered', 'unrepairable'].includes(kase.remedy);
    const moneyOpen =
      kase.money === 'planned' || kase.money === 'failed' || (kase.money === null && kase.remedy === null);
    if (!withUs && moneyOpen && open('goods')) return 'goods';
    if (moneyOpen && open('money')) return 'money';
    if (remedyOpen && open('remedy')) return 'remedy';
  }
  const here = ['received', 'inspected', 'disposed'].includes(kase.custody);
  if (
    kase.procedure === 'not_collected' &&
    kase.stage !== 'closed' &&
    kase.stage !== 'settling' &&
    !here &&
    open('goods')
  )
    return 'goods';
  if (
    kase.procedure !== 'withdrawal' &&
    kase.procedure !== 'inquiry' &&
    (kase.outcome === 'none' || kase.outcome === 'deemed_accepted') &&
    open('decide')
  )
    return 'decide';
  if (open('reopen')) return 'reopen';
  if (open('close')) return 'close';
  if (kase.procedure === 'inquiry') return 'reply';
  return kase.procedure === 'withdrawal' ? 'review' : 'decide';
}
