import { useState } from 'react';

import { money } from '../../../kit/money.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import type { DialogName } from '../case/dialogs.tsx';
import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useWords } from '../words/words-context.tsx';
import { ClaimForm } from './claim-form.tsx';
import { useClaimsOfCase, type Claim } from './claim-queries.ts';
import { isLate, sayDue } from './say-due.ts';
import './recovery.css';

interface Props {
  kase: CaseDetail;
  open: (name: DialogName) => void;
  refusal: string | null;
}

/** The shop's own money that hangs on this case: shown only where there is some, or is opened by `c`. */
export function ClaimsSection({ kase, open, refusal }: Props) {
  const words = useWords();
  const today = useToday();
  const query = useClaimsOfCase(kase.id, kase.permissions.includes('read claims'));
  const [edited, setEdited] = useState<Claim | null>(null);
  const claims = query.data ?? [];
  const lacking = kase.permissions.includes('keep claims') ? null : words.t('desk.reason.not-allowed');
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>{words.t('recovery.claims')}</h2>
      <Loaded query={query}>
        <ul className="claim-list">
          {claims.map((claim) => (
            <li key={claim.id}>
              <p>
                <strong>{words.t(`recovery.kind.${claim.kind}`)}</strong>
                {claim.against && ` ${claim.against}`}, {words.t(`recovery.because.${claim.because}`)}
              </p>
              <p className={isLate(claim, today) ? 'meta bad' : 'meta'}>
                {words.t(`recovery.state.${claim.state}`)}, {sayDue(words, claim)}
                {claim.amount !== null && `, ${words.money(money(claim.amount, claim.currency))}`}
              </p>
              <Button
                look="quiet"
                disabledBecause={lacking}
                aria-label={`${words.t('recovery.claim.edit')}: ${words.t(`recovery.kind.${claim.kind}`)}`}
                onClick={() => setEdited(claim)}
              >
                {words.t('recovery.claim.edit')}
              </Button>
            </li>
          ))}
        </ul>
        {claims.length < 3 && (
          <p className="bar">
            <Button look="quiet" disabledBecause={refusal} onClick={() => open('claim')}>
              {words.t('recovery.claim.new')}
            </Button>
          </p>
        )}
      </Loaded>
      {edited && <ClaimForm caseId={kase.id} caseNumber={kase.number} claim={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
