import { useState } from 'react';

import { problemFrom } from '../api/problem.ts';
import type { Read } from './read-input.ts';
import { useProblems } from './use-problems.ts';

/**
 * A form that is saved: judged first, then sent; busy meanwhile, and what is wrong is told at its field. What changes
 * an open case is saved with `useAct`, which knows what others did to it.
 */
export function useSave() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  return {
    busy,
    error,
    at: problems.at,
    run<Input>(read: Read<Input>, send: (input: Input) => Promise<unknown>): void {
      problems.setOwn(read.problems ?? []);
      if (read.problems) return;
      setBusy(true);
      setError(null);
      send(read.input)
        .catch((thrown: unknown) => setError(thrown))
        .finally(() => setBusy(false));
    },
    /** As if nothing had been sent yet. */
    forget(): void {
      problems.setOwn([]);
      setError(null);
    },
  };
}
