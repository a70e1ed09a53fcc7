import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer } from 'react';

import { draftKinds, type DraftKind } from '../../../messages/draft-inputs.ts';
import { api } from '../api/client.ts';
import { nowDoing } from '../company/beat.ts';
import { useSeat } from '../session/me.tsx';
import { answeringKey, useAnswering, type Answering } from './answering-queries.ts';
import { DraftKeeper, spareOf } from './draft-keeper.ts';

const STILL_WRITING_MS = 8000;

/** This person's reply and note on a case, each kept by the server as it is typed. */
export function useDrafts(caseId: string) {
  const { shopId, staffId } = useSeat();
  const queries = useQueryClient();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const answering = useAnswering(caseId);

  const keepers = useMemo(() => {
    const key = answeringKey(shopId, caseId);
    const keeperOf = (kind: DraftKind) =>
      new DraftKeeper(
        async (draft) => {
          // an answer that was asked for before this save would tell of an older draft
          await queries.cancelQueries({ queryKey: key });
          try {
            const kept = await api.answering.saveDraft({ caseId, kind, ...draft });
            queries.setQueryData<Answering>(key, (now) => now && withDraft(now, staffId, kind, draft, kept.version));
            return kept;
          } catch (error) {
            void queries.invalidateQueries({ queryKey: key });
            throw error;
          }
        },
        redraw,
        spareOf(caseId, kind),
      );
    return { reply: keeperOf('reply'), note: keeperOf('note') };
  }, [caseId, queries, shopId, staffId]);

  const mine = (kind: DraftKind) =>
    answering.data?.drafts.find((draft) => draft.staffId === staffId && draft.kind === kind);
  useEffect(() => {
    if (!answering.data) return;
    for (const kind of draftKinds)
      keepers[kind].learn(answering.data.drafts.find((draft) => draft.staffId === staffId && draft.kind === kind));
  }, [answering.data, keepers, staffId]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'visible') return;
      for (const kind of draftKinds) {
        const { rest } = keepers[kind];
        if (rest)
          void fetch(`/api/v1/cases/${caseId}/drafts/${kind}`, {
            method: 'PUT',
            keepalive: true,
            headers: { 'zwrotka-shop': shopId, 'content-type': 'application/json' },
            body: JSON.stringify(rest),
          })
            .then(() => queries.invalidateQueries({ queryKey: answeringKey(shopId, caseId) }))
            .catch(() => undefined);
      }
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      for (const kind of draftKinds) void keepers[kind].flush();
    };
  }, [caseId, keepers, queries, shopId]);

  const still = useMemo(() => writingOn(caseId), [caseId]);
  useEffect(() => still.left, [still]);

  return {
    of: (kind: DraftKind) => ({ ...keepers[kind].state, files: mine(kind)?.files ?? [], keeper: keepers[kind] }),
    type(kind: DraftKind, text: string, seenSeq: number | null) {
      keepers[kind].type(text, seenSeq);
      if (text) still.writing();
      else still.stopped();
    },
    sent(kind: DraftKind) {
      keepers[kind].gone();
      still.stopped();
    },
    reread: () => queries.invalidateQueries({ queryKey: answeringKey(shopId, caseId) }),
  };
}

/** Writing, until no letter has come for a while. */
function writingOn(caseId: string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    writing() {
      nowDoing(caseId, 'writing');
      clearTimeout(timer);
      timer = setTimeout(() => nowDoing(caseId, 'looking'), STILL_WRITING_MS);
    },
    stopped() {
      clearTimeout(timer);
      nowDoing(caseId, 'looking');
    },
    left: () => clearTimeout(timer),
  };
}

/** The cache after a save: what the server has now, without asking it. */
function withDraft(
  now: Answering,
  staffId: string,
  kind: DraftKind,
  { body, seenSeq }: { body: string; seenSeq: number | null },
  version: number,
): Answering {
  const isMine = (draft: Answering['drafts'][number]) => draft.staffId === staffId && draft.kind === kind;
  const before = now.drafts.find(isMine);
  const others = now.drafts.filter((draft) => !isMine(draft));
  if (version === 0) return { ...now, drafts: others };
  const updatedAt = new Date().toISOString();
  const draft = { files: [], name: '', ...before, staffId, kind, body, seenSeq, version, updatedAt };
  return { ...now, drafts: [...others, draft] };
}
