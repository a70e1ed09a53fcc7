import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import { useSeat } from '../session/me.tsx';
import { caseKey, listKey, type CaseDetail } from './case-queries.ts';
import { problemFrom } from './problem.ts';
import { useUponSeen, type Call } from './use-upon-seen.ts';

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
 * An act upon a case: with the version this person saw, done once however often it is sent. When somebody was faster,
 * the difference is told and what was typed stays where it is; where there is nothing to tell, it goes on.
 */
export function useAct<Input>(
  kase: CaseDetail,
  act: (input: Input, call: Call) => Promise<unknown>,
  { optimistic, onDone, told, asOpened = false }: Options<Input> = {},
): Act<Input> {
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const { upon, answered, changes } = useUponSeen(kase);
  const [opened, setOpened] = useState(kase);
  const detailKey = caseKey(shopId, kase.id, 'detail');

  const mutation = useMutation({
    mutationFn: (input: Input) => upon(asOpened ? opened : kase, input, (call) => act(input, call), setOpened),
    onMutate: (input) => {
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
