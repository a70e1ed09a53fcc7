import { useEffect, useRef } from 'react';

import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useAnswering, type HeldSend } from './answering-queries.ts';
import { useUndo } from './undo-toast.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

/** At the end of the timeline: answers that are about to leave, one's own to take back, a colleague's to know of. */
export function HeldSends({ caseId }: { caseId: string }) {
  const { data } = useAnswering(caseId);
  const held = data?.sends.filter(({ state }) => state === 'held') ?? [];
  return held.map((send) => <HeldCard key={send.id} send={send} caseId={caseId} />);
}

function HeldCard({ send, caseId }: { send: HeldSend; caseId: string }) {
  const words = useWords();
  const { staffId: me } = useSeat();
  const undo = useUndo();
  const seconds = useSecondsLeft(send.leftMs);
  const mine = send.staffId === me;
  const says = seconds === 0 ? words.t('answering.leaving') : words.t('answering.leaves-in', { seconds });
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' }); // newer browsers answer with a promise: no clean-up
  }, []);
  return (
    <article ref={card} className="message reply held">
      <header className="bar">
        <strong>{mine ? says : words.t('answering.sends', { name: send.name })}</strong>
        {mine && seconds > 0 && (
          <button type="button" className="linklike push" onClick={() => void undo(send.id, caseId)}>
            {words.t('answering.undo')}
          </button>
        )}
      </header>
      <p className="said">{send.body}</p>
      {send.files.length > 0 && <p className="meta">{send.files.map(({ name }) => name).join(', ')}</p>}
    </article>
  );
}
