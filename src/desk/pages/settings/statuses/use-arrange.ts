import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../api/client.ts';
import { shopKey, type useStatuses } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { tellProblem } from '../parts/undo-toast.tsx';
import { swapped } from './swapped.ts';

export type Status = NonNullable<ReturnType<typeof useStatuses>['data']>[number];

/** Moves a status among those of its stage: seen at once, put back if the server says no. */
export function useArrange(statuses: readonly Status[]) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<readonly Status[] | null>(null);
  const [said, setSaid] = useState('');
  const shown = wanted ?? statuses;
  return {
    shown,
    said,
    move(id: string, by: 1 | -1) {
      const next = swapped(shown, id, by);
      setWanted(next);
      const among = next.filter(({ stage }) => stage === next.find((each) => each.id === id)?.stage);
      setSaid(
        words.t('settings.statuses.moved', { place: among.findIndex((each) => each.id === id) + 1, of: among.length }),
      );
      api.statuses
        .arrange({ statusIds: next.map((each) => each.id) })
        .then(() => queries.invalidateQueries({ queryKey: shopKey(shopId, 'statuses') }))
        .catch((error: unknown) => tellProblem(words, error))
        .finally(() => setWanted((now) => (now === next ? null : now)));
    },
  };
}
