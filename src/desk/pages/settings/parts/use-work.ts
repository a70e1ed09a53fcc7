import { useState } from 'react';

import { useWords } from '../../words/words-context.tsx';
import { tellProblem } from './undo-toast.tsx';

/** What a row does when pressed: busy until it is done, and told when it was refused. */
export function useWork() {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<unknown>) => {
    setBusy(true);
    work()
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  return { busy, run };
}
