import { useEffect, useRef, useState } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { askForKey, canOfferQuietly, canUsePasskeys, signInByPasskey } from './passkey-requests.ts';

/** Signs in with a passkey: by the button, or chosen from the list that the browser shows at the e-mail field. */
export function PasskeySignIn({ onDone, quietly = false }: { onDone: () => void; quietly?: boolean }) {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const offered = useRef<{ giveUp: () => void; signedIn: Promise<boolean> } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const giveUp = () => controller.abort();
    const offer = async () => {
      if (!quietly || !(await canOfferQuietly()) || signal.aborted) return false;
      await signInByPasskey(askForKey(), { quietly: true, signal });
      if (!signal.aborted) done.current();
      return true;
    };
    // nobody asked for it: that it could not be offered, or was not taken, is nothing to tell
    offered.current = { giveUp, signedIn: offer().catch(() => false) };
    return giveUp;
  }, [quietly]);

  const ask = async () => {
    offered.current?.giveUp();
    // Its question first, then ours: the later one counts. A key given to the first has opened already, and opens once.
    if (await offered.current?.signedIn) return;
    await signInByPasskey(askForKey());
  };
  if (!canUsePasskeys()) return null;
  return (
    <>
      <Button
        className="wide"
        busy={busy}
        onClick={() => {
          setBusy(true);
          setProblem(null);
          ask()
            .then(() => done.current())
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
