import type { CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { DraftKind } from '../../../messages/draft-inputs.ts';

export type Then = 'stay' | 'wait' | 'close';

interface Props {
  mode: DraftKind;
  kase: CaseDetail;
  refusal: string | null;
  busy: boolean;
  /** It was stopped once, and what changed has been told: the same press sends it on. */
  anyway?: boolean;
  send: (then: Then) => void;
}

/** Where the case goes with the answer: it stays, waits for the buyer, or is closed, if nothing is owed. */
export function SendButtons({ mode, kase, refusal, busy, anyway = false, send }: Props) {
  const words = useWords();
  if (mode === 'note')
    return (
      <Button look="primary" disabledBecause={refusal} busy={busy} onClick={() => send('stay')}>
        {words.t('desk.note.do')}
      </Button>
    );
  const closed = (reason: string | null) => (reason ? say(words, 'desk.reason', reason) : null);
  return (
    <>
      <Button
        look="quiet"
        disabledBecause={refusal ?? closed(kase.acts.moves.close)}
        busy={busy}
        onClick={() => send('close')}
      >
        {words.t('desk.send.close')}
      </Button>
      <Button disabledBecause={refusal ?? closed(kase.acts.moves.wait)} busy={busy} onClick={() => send('wait')}>
        {words.t('desk.send.wait')}
      </Button>
      <Button look="primary" disabledBecause={refusal} busy={busy} onClick={() => send('stay')}>
        {words.t(anyway ? 'answering.send-anyway' : 'desk.send')}
      </Button>
    </>
  );
}
