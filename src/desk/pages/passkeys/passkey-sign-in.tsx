import { useEffect, useRef, useState } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { canOfferQuietly, canUsePasskeys, signInByPasskey } from './passkey-requests.ts';

/** Signs in with a passkey: by the button, or chosen from the list that the browser shows at the e-mail field. */
export function PasskeySignIn({ onDone, quietly = false }: { onDone: () => void; quietly?: boolean }) {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    let gone = false;
    const offer = async () => {
      if (!quietly || !(await canOfferQuietly()) || gone) return;
      await signInByPasskey({ quietly: true });
      if (!gone) done.current();
    };
    // nobody asked for it: that it could not be offered, or was not taken, is nothing to tell
    void offer().catch(() => {});
    return () => {
      gone = true;
    };
  }, [quietly]);
  if (!canUsePasskeys()) return null;
  return (
    <>
      <Button
        className="wide"
        busy={busy}
        onClick={() => {
          setBusy(true);
          setProblem(null);
          signInByPasskey()
            .then(onDone)
            .catch((error: unknown) => setProblem(problemFrom(error)))
            .finally(() => setBusy(false));
        }}
      >
        {words.t('passkeys.use')}
      </Button>
      <ProblemNote error={problem} />
    </>
  );
}
