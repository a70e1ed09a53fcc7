import type { CaseDetail } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import type { Call } from '../api/use-upon-seen.ts';
import type { Read } from './read-input.ts';
import { useProblems } from './use-problems.ts';

/**
 * The form of a dialog upon a case: judged first, then sent on the case as it was when the dialog opened. `state` is
 * for its `SideDialog`, `at` tells what is wrong at a field.
 */
export function useActForm<Input>(
  kase: CaseDetail,
  send: (input: Input, call: Call) => Promise<unknown>,
  done: { readonly onDone: () => void; readonly told: string },
) {
  const act = useAct<Input>(kase, send, { ...done, asOpened: true });
  const problems = useProblems(act.problem);
  return {
    state: { busy: act.busy, error: act.problem, changes: act.changes },
    at: problems.at,
    submit(read: Read<Input>): void {
      problems.setOwn(read.problems ?? []);
      if (read.input) act.run(read.input);
    },
  };
}
