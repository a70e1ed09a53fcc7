import type { CaseDetail, Settlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** The buyer's own choice of a voucher, in the words they read; what they say on the telephone can undo it here. */
export function VoucherChosen({ kase, settlement }: { kase: CaseDetail; settlement: Settlement }) {
  const words = useWords();
  const { zone } = useSeat();
  const act = useAct<null>(kase, (_, call) => api.refunds.takeBackVoucher({ caseId: kase.id }, call), {
    told: words.t('vouchers.desk.taken-back'),
  });
  const { voucherChoice: choice } = settlement;
  if (!choice) return null;
  const isOver = kase.money === 'sent' || kase.money === 'settled' || kase.money === 'in_doubt';
  return (
    <div className="stack">
      <p>{words.t('vouchers.desk.chosen', { at: words.instant(new Date(choice.chosenAt), zone) })}</p>
      <details>
        <summary>{words.t('vouchers.chosen.words')}</summary>
        <blockquote>{choice.words}</blockquote>
      </details>
      {!isOver && (
        <Button
          look="quiet"
          busy={act.busy}
          disabledBecause={kase.permissions.includes('record money') ? null : words.t('desk.reason.not-allowed')}
          onClick={() => act.run(null)}
        >
          {words.t('vouchers.desk.take-back')}
        </Button>
      )}
      <ProblemNote error={act.problem} changes={act.changes} />
    </div>
  );
}
