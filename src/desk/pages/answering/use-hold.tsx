import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useActKey } from '../api/act-key.ts';
import { caseKey, listKey, type CaseDetail, type HistoryEntry } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { useGoOn } from '../inbox/go-on.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { UndoToast, useUndo } from './undo-toast.tsx';
import { endOf, whatChanged } from './what-changed.ts';

export interface Sent {
  readonly body: string;
  readonly then: 'stay' | 'wait' | 'close';
  readonly seenSeq: number | null;
}

/**
 * Sends an answer, held by the server. When others did something since this person began, it is stopped, what they
 * did is told, and the same key sends it on against the case as it is now.
 */
export function useHold(
  kase: CaseDetail,
  { onSent, onSeen }: { onSent: () => void; onSeen: (seq: number | null) => void },
) {
  const { shopId, staffId: me, zone } = useSeat();
  const words = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const goOn = useGoOn();
  const undo = useUndo();
  const { keyFor, answered } = useActKey();
  const [changes, setChanges] = useState<readonly string[]>([]);

  const takeBack = async (heldId: string) => {
    const undone = await undo(heldId, kase.id);
    if (undone) await navigate({ to: '/cases/$caseId', params: { caseId: kase.id }, search: (search) => search });
  };
  const mutation = useMutation({
    mutationFn: ({ body, then, seenSeq }: Sent) =>
      api.answering.hold(
        { caseId: kase.id, body, then, ...(seenSeq !== null && { seenSeq }) },
        { context: { key: keyFor([body, then, seenSeq]) } },
      ),
    onMutate: () => setChanges([]),
    onSuccess: ({ id, leftMs }, { then }) => {
      answered();
      onSent();
      void queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id, 'answering') });
      notifications.show({
        id: `held-${id}`,
        message: <UndoToast words={words} number={kase.number} leftMs={leftMs} onUndo={() => void takeBack(id)} />,
        autoClose: leftMs,
        withCloseButton: false,
      });
      // An answer that leaves nothing to do here; taken back, it brings one back.
      if (then !== 'stay') goOn();
    },
    onError: async (error, { seenSeq }) => {
      const { status } = problemFrom(error);
      if (status !== 0) answered();
      if (status !== 412 && status !== 409) return;
      void queries.invalidateQueries({ queryKey: listKey(shopId) });
      await queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id) });
      if (status !== 412) return;
      const fresh = await queries.fetchQuery<{ items: HistoryEntry[] }>({
        queryKey: caseKey(shopId, kase.id, 'history'),
        queryFn: () => api.cases.history({ caseId: kase.id }),
      });
      setChanges(whatChanged(words, fresh.items, { after: seenSeq ?? 0, me, zone }));
      onSeen(endOf(fresh.items));
    },
  });

  return {
    run: (sent: Sent) => mutation.mutate(sent),
    busy: mutation.isPending,
    problem: mutation.error ? problemFrom(mutation.error) : null,
    changes,
    forget: () => mutation.reset(),
  };
}
