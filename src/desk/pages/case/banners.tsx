import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SafetyBanner } from '../sorting/safety-banner.tsx';
import { SortingBanners } from '../sorting/sorting-banners.tsx';
import { ApprovalBanner } from '../decision/approval-banner.tsx';
import { ProposalBanner } from '../decision/proposal-banner.tsx';
import { useWords } from '../words/words-context.tsx';
import type { DialogName } from './dialogs.tsx';

/** What waits for a person's answer before anything else. */
export function Banners({ kase, open }: { kase: CaseDetail; open: (name: DialogName) => void }) {
  const words = useWords();
  const takeBack = useAct<boolean>(kase, (consent, call) =>
    api.cases.answerTakeBack({ caseId: kase.id, consent }, call),
  );
  const asked = kase.takebackAskedAt !== null && kase.stage !== 'cancelled' && kase.stage !== 'closed';
  const silent = kase.outcome === 'deemed_accepted' && kase.deemedConfirmedAt === null;
  const questioned = kase.procedure === 'withdrawal' && (kase.stage === 'submitted' || kase.stage === 'in_review');
  const may = kase.permissions.includes('decide cases') ? null : words.t('desk.reason.not-allowed');
  return (
    <div className="banners">
      {kase.flags.includes('safety') && <SafetyBanner kase={kase} onSteps={() => open('safety')} />}
      <ApprovalBanner kase={kase} />
      <ProposalBanner kase={kase} />
      <SortingBanners kase={kase} />
      {asked && (
        <div className="note info" role="status">
          <div className="body">
            <p>{words.t('desk.takeback.asked')}</p>
            <div className="bar">
              <Button disabledBecause={may} busy={takeBack.busy} onClick={() => takeBack.run(true)}>
                {words.t('desk.takeback.agree')}
              </Button>
              <Button disabledBecause={may} busy={takeBack.busy} onClick={() => takeBack.run(false)}>
                {words.t('desk.takeback.decline')}
              </Button>
            </div>
          </div>
        </div>
      )}
      <ProblemNote error={takeBack.problem} changes={takeBack.changes} />
      {silent && (
        <div className="note warn" role="status">
          <div className="body">
            <p>{words.t('desk.silence')}</p>
            <div className="bar">
              <Button disabledBecause={may} onClick={() => open('decide')}>
                {words.t('desk.silence.confirm')}
              </Button>
              <Button disabledBecause={may} onClick={() => open('elsewhere')}>
                {words.t('desk.act.elsewhere')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {questioned && (
        <div className="note warn" role="status">
          <div className="body">
            <p>{words.t('desk.questioned')}</p>
            <Button disabledBecause={may} onClick={() => open('review')}>
              {words.t('desk.act.review')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
