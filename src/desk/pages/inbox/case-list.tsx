import { useFocusWithin, useHover, useMergedRef } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';

import { useCaseList } from '../api/case-queries.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Skeleton } from '../parts/states.tsx';
import { SearchNotes } from '../search/search-notes.tsx';
import { useWords } from '../words/words-context.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterChips } from './filter-chips.tsx';
import { ListHead } from './list-head.tsx';
import { filtersOf } from './inbox-search.ts';
import { keepCourse } from './go-on.ts';
import './list.css';
import { RowList } from './row-list.tsx';
import { selection } from './selection.ts';
import { SelectionLine } from './selection-line.tsx';
import { useInboxSearch } from './use-inbox-search.ts';
import { usePress } from './use-press.ts';
import { useSteadyRows } from './use-steady-rows.ts';

export function CaseList({ openId }: { openId: string | null }) {
  const words = useWords();
  const [search] = useInboxSearch();
  const list = useCaseList(search);
  const read = useMemo(() => list.data?.pages.flatMap(({ rows }) => rows), [list.data]);
  // With the pointer or the focus among the rows, none of them may move.
  const { ref: hoverRef, hovered } = useHover();
  const { ref: focusRef, focused } = useFocusWithin();
  const watchRef = useMergedRef(hoverRef, focusRef);
  const { pressed, press } = usePress();
  const { rows, waiting, settle } = useSteadyRows(list.isPlaceholderData ? undefined : read, JSON.stringify(search), {
    watched: hovered || focused,
    pressed,
  });

  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  useEffect(() => keepCourse(openId, ids), [openId, ids]);
  useEffect(
    () => selection.shows({ filters: filtersOf(search), ids, isWhole: !list.hasNextPage }),
    [search, ids, list.hasNextPage],
  );

  return (
    <section className="list-pane" aria-label={words.t('desk.list')}>
      <ListHead />
      <FilterChips />
      <SearchNotes search={list.data?.pages[0]?.search} />
      <SelectionLine />
      {list.error && !list.data && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.error && list.data && <ProblemNote error={list.error} />}
      {waiting > 0 && (
        <Button className="fresh" onClick={settle}>
          {words.t('desk.list.fresh', { count: waiting })}
        </Button>
      )}
      {(list.isPending || list.isPlaceholderData) && !pressed ? (
        <div className="row-skeletons" aria-busy="true" aria-label={words.t('desk.loading')}>
          {Array.from({ length: 9 }, (_, index) => (
            <Skeleton key={index} height={40} />
          ))}
        </div>
      ) : rows.length > 0 ? (
        <RowList
          watchRef={watchRef}
          onPress={press}
          rows={rows}
          openId={openId}
          more={list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : null}
        />
      ) : (
        list.data && <EmptyList />
      )}
      <BulkBar />
    </section>
  );
}
