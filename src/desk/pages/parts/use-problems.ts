import { useState } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import type { FieldProblem } from '../../../kit/refusal.ts';
import { useWords } from '../words/words-context.tsx';
import { sayFieldProblem } from './problem-note.tsx';

/** What is wrong at which field: found here before sending, or told by the server after. */
export function useProblems(answered: ApiProblem | null) {
  const words = useWords();
  const [own, setOwn] = useState<readonly FieldProblem[]>([]);
  const all = own.length > 0 ? own : (answered?.fields ?? []);
  return {
    own,
    setOwn,
    at: (field: string): string | undefined => {
      const found = all.find((each) => each.field === field);
      return found && sayFieldProblem(words, found.reason);
    },
  };
}
