import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import { whatChanged } from '../answering/what-changed.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useActKey } from './act-key.ts';
import { caseChanges } from './case-changes.ts';
import { caseKey, listKey, type CaseDetail } from './case-queries.ts';
import { api } from './client.ts';
import { problemFrom } from './problem.ts';

export interface Act<Input> {
  run(input: Input): void;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** What somebody else changed since this person looked, in words. */
  readonly changes: readonly string[];
  forget(): void;
}

interface Options<Input> {
  /** How the case will look if the server agrees: shown at once, taken back if not. */
  readonly optimistic?: (kase: CaseDetail, input: Input) => CaseDetail;
  readonly onDone?: (input: Input) => void;
  /** Said when it is done and the dialog is gone. */
  readonly told?: string;
  /**
   * A form that one fills in for a while: it answers to the case as it was when it was opened, however often the
   * case is read again behind it. Once the difference was told, the same press goes on.
   */
  readonly asOpened?: boolean;
}

/**
 * An act upon a case: with the version this person saw, done once however often it is sent. When somebody
 * was faster, the case is read again and the difference told; what was typed stays where it is. Where there is nothing to
 * tell (one's own answer that has left meanwhile, what a decision set going by itself), it goes on without another press.
 */
export function useAct<Input>(
  kase: CaseDetail,
  act: (input: Input, call: { context: { version: number; key: string } }) => Promise<unknown>,
  { optimistic, onDone, told, asOpened = false }: Options<Input> = {},
): Act<Input> {
  const { shopId, staffId, zone } = useSeat();
  const words = useWords();
  const queries = useQueryClient();
  const { keyFor, answered } = useActKey();
  const [changes, setChanges] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState(kase);
  const seen = asOpened ? opened : kase;
  const detailKey = caseKey(shopId, kase.id, 'detail');

  const upon = (input: Input, { version }: CaseDetail) =>
    act(input, { context: { version, key: keyFor([version, input]) } });

  /** The case as it is now, and what others did to it since it was seen. */
  const readAgain = async () => {
    const fresh = await api.cases.find({ caseId: kase.id }).catch(() => null);
    if (!fresh) return null;
    const history = await api.cases.history({ caseId: kase.id }).catch(() => null);
    const done = history ? whatChanged(words, history.items, { since: seen.activeAt, me: staffId, zone }) : [];
    setOpened(fresh);
    queries.setQueryData(detailKey, fresh);
    return { fresh, told: history ? [...caseChanges(words, seen, fresh), ...done] : null };
  };

  const mutation = useMutation({
    mutationFn: async (input: Input) => {
      try {
        return await upon(input, seen);
      } catch (error) {
        const { status } = problemFrom(error);
        if (status !== 409 && status !== 412) throw error;
        const now = await readAgain();
        if (now && status === 412 && now.told?.length === 0) return upon(input, now.fresh);
        setChanges(now?.told ?? []);
        throw error;
      }
    },
    onMutate: (input) => {
      setChanges([]);
      if (optimistic) queries.setQueryData<CaseDetail>(detailKey, (now) => now && optimistic(now, input));
    },
    onSuccess: (answer, input) => {
      answered();
      if (isCase(answer)) queries.setQueryData(detailKey, answer);
      void queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id) });
      void queries.invalidateQueries({ queryKey: listKey(shopId) });
      if (told) notifications.show({ message: told, withCloseButton: false, autoClose: 4000 });
      onDone?.(input);
    },
    onError: (error) => {
      const { status } = problemFrom(error);
      if (optimistic)
        queries.setQueryData<CaseDetail>(detailKey, (now) => (now?.version === kase.version ? kase : now));
      if (status !== 0) answered();
      if (status === 409 || status === 412) void queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id) });
    },
  });

  return {
    run: (input) => mutation.mutate(input),
    busy: mutation.isPending,
    problem: mutation.error ? problemFrom(mutation.error) : null,
    changes,
    forget: () => mutation.reset(),
  };
}

const isCase = (answer: unknown): answer is CaseDetail =>
  typeof answer === 'object' && answer !== null && 'version' in answer && 'clocks' in answer;
