import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import { api } from '../api/client.ts';
import { caseKey, listKey, type CaseDetail } from '../api/case-queries.ts';
import { problemFrom } from '../api/problem.ts';
import { useUponSeen } from '../api/use-upon-seen.ts';
import { useSeat } from '../session/me.tsx';
import { offerUndo } from '../settings/parts/undo-toast.tsx';
import { useWords } from '../words/words-context.tsx';
import type { CaseMacro } from './macro-queries.ts';
import { answerField, typeInto } from './type-into.ts';

/** Uses a macro on the open case: the text goes to the composer or leaves, the rest is done; one press takes it back. */
export function useMacro(kase: CaseDetail, onDone: () => void) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const { upon, answered, changes } = useUponSeen(kase);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const reread = async () => {
    await queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id) });
    await queries.invalidateQueries({ queryKey: listKey(shopId) });
  };
  const run = async (macro: CaseMacro, send: boolean) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const used = await upon(kase, macro.id, (call) => api.macros.use({ caseId: kase.id, macroId: macro.id }, call));
      answered();
      const held =
        send && used.text && used.gaps.length === 0
          ? await api.answering.hold({ caseId: kase.id, body: used.text, then: used.then ?? 'stay' })
          : null;
      onDone();
      if (used.text && !held) fill(used.text);
      const { before, version } = used;
      const done = words.t(used.left.length > 0 ? 'macros.used.left' : 'macros.used', { name: macro.name });
      await reread();
      if (!before && !held) return;
      // The case as the macro left it. What others did since it was opened is told; what it set going by itself is not.
      const left = queries.getQueryData<CaseDetail>(caseKey(shopId, kase.id, 'detail')) ?? kase;
      const seen = { ...left, version, activeAt: kase.activeAt };
      offerUndo(words, done, async () => {
        if (held) await api.answering.undo({ heldId: held.id });
        if (before)
          await upon(seen, ['undo', macro.id], (call) => api.macros.undo({ caseId: kase.id, before }, call)).finally(
            answered,
          );
        await reread();
      });
    } catch (error) {
      const problem = problemFrom(error);
      if (problem.status !== 0) answered(); // an answer that was lost is asked for again with the same key
      setProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  return { run: (macro: CaseMacro, send = false) => void run(macro, send), busy, problem, changes };
}

/** After what stands there already; the dialog gives the focus back first. */
function fill(text: string): void {
  setTimeout(() => {
    document.getElementById('composer-reply')?.click();
    requestAnimationFrame(() => {
      const field = answerField();
      if (!field) return;
      const before = field.value.trimEnd();
      typeInto(field, before ? `${before}\n\n${text}` : text, 0, field.value.length);
    });
  }, 0);
}
