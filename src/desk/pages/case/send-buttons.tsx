import type { CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { Mode } from './drafts.ts';

export type Then = 'stay' | 'wait' | 'close';

interface Props {
  mode: Mode;
  kase: CaseDetail;
  refusal: string | null;
  busy: boolean;
  send: (then: Then) => void;
}

/** Where the case goes with the answer: it stays, waits for the buyer, or is closed, if nothing is owed. */
export function SendButtons({ mode, kase, refusal, busy, send }: Props) {
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
        {words.t('desk.send')}
      </Button>
    </>
  );
}
