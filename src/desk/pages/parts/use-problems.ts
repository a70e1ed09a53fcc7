import { useEffect, useState } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import type { FieldProblem } from '../../../kit/refusal.ts';
import { useWords } from '../words/words-context.tsx';
import { sayFieldProblem } from './problem-note.tsx';

const none: readonly FieldProblem[] = [];

/** What is wrong at which field: found here before sending, or told by the server after. */
export function useProblems(answered: ApiProblem | null) {
  const words = useWords();
  const [own, setOwn] = useState<readonly FieldProblem[]>([]);
  const all = own.length > 0 ? own : (answered?.fields ?? none);
  // Where the first mistake is, there one wants to be.
  useEffect(() => {
    if (all.length > 0)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }, [all]);

  return {
    own,
    setOwn,
    at: (field: string): string | undefined => {
      const found = all.find((each) => each.field === field);
      return found && sayFieldProblem(words, found.reason);
    },
  };
}
