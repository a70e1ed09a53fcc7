import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';

/** The carrier is asked every few minutes where the parcel to the buyer is, and now by who wants to know. */
export function GoodsCheck({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const check = useAct<{ caseId: string }>(kase, (input, { context }) =>
    api.goodsOut.check(input, { context: { key: context.key } }),
  );
  return (
    <>
      <p className="bar">
        <Button
          look="quiet"
          busy={check.busy}
          disabledBecause={kase.permissions.includes('record remedies') ? null : words.t('desk.reason.not-allowed')}
          onClick={() => check.run({ caseId: kase.id })}
        >
          {words.t('goods-out.check')}
        </Button>
      </p>
      <ProblemNote error={check.problem} changes={check.changes} />
    </>
  );
}
