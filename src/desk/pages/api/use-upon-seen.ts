import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { whatChanged } from '../answering/what-changed.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useActKey } from './act-key.ts';
import { caseChanges } from './case-changes.ts';
import { caseKey, type CaseDetail } from './case-queries.ts';
import { api } from './client.ts';
import { uponSeen } from './upon-seen.ts';

/** What goes with an act: the version that was seen, and a key by which it is done once however often it is sent. */
export interface Call {
  readonly context: { readonly version: number; readonly key: string };
}

/** Acts upon a case as it was seen; `changes` say in words what others did meanwhile, where that stopped the last one. */
export function useUponSeen({ id: caseId }: CaseDetail) {
  const { shopId, staffId, zone } = useSeat();
  const words = useWords();
  const queries = useQueryClient();
  const { keyFor, answered } = useActKey();
  const [changes, setChanges] = useState<readonly string[]>([]);

  const readAgain = async (seen: CaseDetail) => {
    const fresh = await api.cases.find({ caseId }).catch(() => null);
    if (!fresh) return null;
    const history = await api.cases.history({ caseId }).catch(() => null);
    const done = history ? whatChanged(words, history.items, { since: seen.activeAt, me: staffId, zone }) : [];
    queries.setQueryData(caseKey(shopId, caseId, 'detail'), fresh);
    return { fresh, told: history ? [...caseChanges(words, seen, fresh), ...done] : null };
  };

  return {
    changes,
    answered,
    upon<Answer>(
      seen: CaseDetail,
      input: unknown,
      act: (call: Call) => Promise<Answer>,
      onRead?: (fresh: CaseDetail) => void,
    ): Promise<Answer> {
      setChanges([]);
      return uponSeen(
        seen,
        ({ version }) => act({ context: { version, key: keyFor([version, input]) } }),
        async () => {
          const now = await readAgain(seen);
          if (now) onRead?.(now.fresh);
          return now;
        },
        setChanges,
      );
    },
  };
}
