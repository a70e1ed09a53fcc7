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
  const offered = useRef<{ controller: AbortController; question?: Promise<object> } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const mine: NonNullable<typeof offered.current> = { controller };
    offered.current = mine;
    const offer = async () => {
      if (!quietly || !(await canOfferQuietly()) || signal.aborted) return;
      mine.question = askForKey();
      await signInByPasskey(mine.question, { quietly: true, signal });
      if (!signal.aborted) done.current();
    };
    // nobody asked for it: that it could not be offered, or was not taken, is nothing to tell
    void offer().catch(() => {});
    return () => controller.abort();
  }, [quietly]);

  const ask = async () => {
    offered.current?.controller.abort();
    await offered.current?.question?.catch(() => {}); // its question first, then ours: the later one counts
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
