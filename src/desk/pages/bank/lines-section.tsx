import { useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useWords } from '../words/words-context.tsx';
import { useLines, useRereadBank, type Line } from './bank-queries.ts';

/** Lines of statements nobody has said the meaning of yet. */
export function LinesSection({ locked }: { locked: string | null }) {
  const words = useWords();
  const lines = useLines(true);
  if (!lines.data || lines.data.length === 0) return null;
  return (
    <section className="report-section bank-wide">
      <h2>{words.t('bank.lines')}</h2>
      <p className="muted report-lead">{words.t('bank.lines.lead')}</p>
      <ul className="bank-runs">
        {lines.data.map((line) => (
          <LineRow key={line.id} line={line} locked={locked} />
        ))}
      </ul>
    </section>
  );
}

function LineRow({ line, locked }: { line: Line; locked: string | null }) {
  const words = useWords();
  const reread = useRereadBank();
  const [busy, setBusy] = useState(false);
  const answer = (attemptId: string | null) => {
    setBusy(true);
    api.bank
      .answerLine({ lineId: line.id, attemptId })
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => {
        setBusy(false);
        void reread();
      });
  };
  return (
    <li>
      <div>
        <strong>{words.money({ amount: line.amount, currency: line.currency })}</strong>{' '}
        {isDay(line.bookedOn) && <span className="meta">{words.day(line.bookedOn)}</span>}
        <p className="meta">{[line.party, line.title].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="bar push">
        {line.candidates.map(({ attemptId, caseNumber }) => (
          <Button key={attemptId} busy={busy} disabledBecause={locked} onClick={() => answer(attemptId)}>
            {words.t(`bank.line.${line.meant}`, { case: caseNumber })}
          </Button>
        ))}
        <Button look="quiet" busy={busy} disabledBecause={locked} onClick={() => answer(null)}>
          {words.t('bank.line.none')}
        </Button>
      </div>
    </li>
  );
}
