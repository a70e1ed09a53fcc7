import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { caseKey, type CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { fileUrl } from '../case/file-address.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { AreaField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

interface Props {
  kase: CaseDetail;
  decisionId: string;
  address: readonly string[];
  onClose: () => void;
}

/** The decision on paper: the address is looked over before it is made. */
export function PrintLetter({ kase, decisionId, address, onClose }: Props) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const [to, setTo] = useState(address.join('\n'));
  const [made, setMade] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const recipient = to
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const { fileId } = await api.letters.print({ caseId: kase.id, decisionId, recipient });
      setMade(fileId);
      await queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id) });
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <AreaField
        label={words.t('deciding.print.to')}
        hint={words.t('deciding.print.hint')}
        rows={5}
        value={to}
        onType={setTo}
      />
      <ProblemNote error={error} />
      <div className="bar">
        <Button
          type="submit"
          busy={busy}
          disabledBecause={recipient.length === 0 ? words.t('desk.reason.no-address') : null}
        >
          {words.t('deciding.print.do')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.t('desk.close')}
        </Button>
      </div>
      {made && (
        <p role="status">
          {words.t('deciding.print.done')}{' '}
          <a href={fileUrl(shopId, made)} target="_blank" rel="noreferrer">
            {words.t('deciding.letter.pdf')}
          </a>
        </p>
      )}
    </form>
  );
}
