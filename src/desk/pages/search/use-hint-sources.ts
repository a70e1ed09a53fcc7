import { useMemo } from 'react';

import { useChannels, useStaff, useStatuses } from '../api/shop-queries.ts';
import { useTags } from '../sorting/tag-queries.ts';
import { useWords } from '../words/words-context.tsx';
import type { HintSources } from './operator-hints.ts';

/** The shop's own names, as far as they are here already. */
export function useHintSources(): HintSources {
  const { locale } = useWords();
  const { data: channels } = useChannels();
  const { data: statuses } = useStatuses();
  const { data: tags } = useTags();
  const { data: staff } = useStaff();
  return useMemo(
    () => ({
      channels: channels?.map(({ name }) => name) ?? [],
      statuses: statuses?.map(({ namePl, nameEn }) => (locale === 'pl' ? namePl : nameEn)) ?? [],
      tags: tags?.map(({ name }) => name) ?? [],
      staff: staff?.map(({ name }) => name) ?? [],
    }),
    [channels, statuses, tags, staff, locale],
  );
}
