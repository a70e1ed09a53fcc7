import { useQueryClient, usePrefetchQuery, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';

import { answeringOf } from '../answering/answering-queries.ts';
import { questionsOf } from '../answering/inside-queries.ts';
import { detailOf, filesOf, historyOf, messagesOf } from '../api/case-queries.ts';
import { belowOpen } from '../inbox/go-on.ts';
import { useSeat } from '../session/me.tsx';

const DWELL_MS = 120;
const SETTLED_MS = 1500;

/** What a case shows first, its head and its timeline, asked in one breath: the head does not come before the rest is asked. */
const firstOf = (shopId: string, caseId: string) =>
  [
    detailOf(shopId, caseId),
    messagesOf(shopId, caseId),
    historyOf(shopId, caseId),
    filesOf(shopId, caseId),
    questionsOf(shopId, caseId),
    answeringOf(shopId, caseId),
  ] as const;

function warm(queries: QueryClient, shopId: string, caseId: string): void {
  const [detail, messages, history, files, questions, answering] = firstOf(shopId, caseId);
  void queries.prefetchQuery(detail);
  void queries.prefetchQuery(messages);
  void queries.prefetchQuery(history);
  void queries.prefetchQuery(files);
  void queries.prefetchQuery(questions);
  void queries.prefetchQuery(answering);
}

/** Asks for all that the case shows first while its head is still on its way. */
export function useFirst(caseId: string): void {
  const { shopId } = useSeat();
  const [detail, messages, history, files, questions, answering] = firstOf(shopId, caseId);
  usePrefetchQuery(detail);
  usePrefetchQuery(messages);
  usePrefetchQuery(history);
  usePrefetchQuery(files);
  usePrefetchQuery(questions);
  usePrefetchQuery(answering);
}

/** The row one stays on is likely to be opened next; the one that is pressed surely is. */
export function useWarmCase() {
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const now = useCallback(
    (caseId: string) => {
      clearTimeout(timer.current);
      warm(queries, shopId, caseId);
    },
    [queries, shopId],
  );
  const soon = useCallback(
    (caseId: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => now(caseId), DWELL_MS);
    },
    [now],
  );
  return useMemo(() => ({ now, soon }), [now, soon]);
}

/** Who reads a case for a while goes on to the one below it. */
export function useWarmNext(): void {
  const { now } = useWarmCase();
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = belowOpen();
      if (next && !document.hidden) now(next);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [now]);
}
