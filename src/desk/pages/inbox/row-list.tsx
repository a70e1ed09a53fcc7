import { useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type PointerEvent, type Ref } from 'react';

import { useChannels, useStaff } from '../api/shop-queries.ts';
import { useWarmCase } from '../case/warm-case.ts';
import type { CaseRow as Row } from '../api/case-queries.ts';
import { useNow } from '../parts/use-now.ts';
import { useWords } from '../words/words-context.tsx';
import { CaseRow } from './case-row.tsx';
import { usePreference } from './preferences.ts';
import { belowOpen } from './go-on.ts';
import { makeRowCursor, stepped } from './row-cursor.ts';
import { RowTick } from './row-tick.tsx';
import { selection, useIsChoosing } from './selection.ts';
import { useLongPress } from './use-long-press.ts';
import { useRowKeys } from './use-row-keys.ts';

const HEIGHTS = { roomy: 56, dense: 44 } as const;

/** Only what is seen is drawn; the rest is a height. j and k move the focus, so that Enter opens as everywhere. */
export function RowList({
  rows,
  openId,
  more,
  watchRef,
  onPress,
}: {
  rows: readonly Row[];
  openId: string | null;
  more: (() => void) | null;
  watchRef: Ref<HTMLDivElement>;
  onPress: (event: PointerEvent) => void;
}) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const both = useMergedRef(frame, watchRef);
  const now = useNow();
  const density = usePreference('density');
  const height = HEIGHTS[density];
  const choosing = useIsChoosing();
  const press = useLongPress(selection.toggle);
  const warm = useWarmCase();
  const { data: channels } = useChannels();
  const { data: staff } = useStaff();
  // oxlint-disable-next-line react/incompatible-library -- nothing memoised reads what it returns
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    getItemKey: (index) => rows[index]!.id,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more && last >= rows.length - 15) more();
  }, [more, last, rows.length]);

  const [cursor] = useState(() =>
    makeRowCursor({
      focusedId: () => (document.activeElement as HTMLElement | null)?.dataset['caseId'] ?? null,
      focus: (id) => {
        const row = frame.current?.querySelector<HTMLElement>(`[data-case-id="${id}"]`);
        row?.focus({ preventScroll: true });
        return Boolean(row);
      },
      later: (act) => requestAnimationFrame(act),
    }),
  );
  const here = useCallback(() => cursor.at() ?? openId, [cursor, openId]);
  const step = useCallback(
    (by: number) => {
      const ids = rows.map(({ id }) => id);
      const from = here();
      // A list that has sorted itself anew since the case was opened leads on where it would have led.
      const next = from === openId && by > 0 ? ids.indexOf(belowOpen() ?? from ?? '') : stepped(ids, from, by);
      if (ids[next] === undefined) return;
      virtual.scrollToIndex(next);
      cursor.moveTo(ids[next]);
      warm.soon(ids[next]);
    },
    [rows, here, openId, virtual, cursor, warm],
  );
  useRowKeys(step, here);
  useEffect(() => virtual.measure(), [virtual, height]);

  return (
    <div
      className="rows"
      ref={both}
      data-density={density}
      data-choosing={choosing || undefined}
      onPointerDownCapture={(event) => {
        onPress(event);
        const row = (event.target as Element).closest<HTMLElement>('[data-case-id]');
        if (row) warm.now(row.dataset['caseId']!);
      }}
      {...press}
    >
      <ul aria-label={words.t('desk.list')} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index]!;
          return (
            <li
              key={key}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <RowTick id={row.id} name={row.contactName ?? row.number} />
              <CaseRow
                row={row}
                open={row.id === openId}
                now={now}
                channel={channels?.find(({ id }) => id === row.channelId)}
                assignee={staff?.find(({ id }) => id === row.assigneeId)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
