import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { CloseIcon, DownIcon } from '../../../ui/icons.tsx';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { useSavedViews, viewsKey, type SavedView } from '../api/view-queries.ts';
import { Button } from '../parts/button.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRemoveView } from './use-remove-view.ts';

/** Names, order, who sees them: what was changed is saved at once, what is removed can be brought back. */
export function ArrangeViewsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const mayShare = useMay('share views');
  const { data: saved = [] } = useSavedViews();
  const [draft, setDraft] = useState<readonly SavedView[]>(saved);
  const remove = useRemoveView();
  const put = (index: number, part: Partial<SavedView>) =>
    setDraft(draft.map((view, at) => (at === index ? { ...view, ...part } : view)));
  const swap = (index: number, by: number) => {
    const next = [...draft];
    [next[index], next[index + by]] = [next[index + by]!, next[index]!];
    setDraft(next);
  };
  const save = useMutation({
    mutationFn: async () => {
      const mine = draft.filter(({ mayChange }) => mayChange);
      for (const { id, name, shared, filters } of mine) {
        const before = saved.find((view) => view.id === id);
        if (before && (before.name !== name.trim() || before.shared !== shared))
          await api.views.update({ viewId: id, name: name.trim(), shared, filters });
      }
      if (mine.length) await api.views.arrange({ viewIds: mine.map(({ id }) => id) });
    },
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: viewsKey(shopId) }),
  });
  const unnamed = draft.some(({ name }) => name.trim() === '');

  return (
    <SideDialog
      title={words.t('views.arrange.title')}
      onClose={onClose}
      submit={words.t('views.arrange.done')}
      busy={save.isPending}
      error={save.error ? problemFrom(save.error) : null}
      disabledBecause={unnamed ? words.t('views.name.missing') : null}
      onSubmit={() => save.mutate()}
    >
      {draft.length === 0 && <p className="muted">{words.t('views.arrange.none')}</p>}
      <ul className="views-order">
        {draft.map((view, index) => {
          const closed = view.mayChange ? null : words.t('views.not-yours');
          const neighbour = (by: number) => draft[index + by]?.shared === view.shared;
          return (
            <li key={view.id}>
              <input
                className="native"
                aria-label={words.t('views.rename', { name: view.name })}
                maxLength={60}
                readOnly={!view.mayChange}
                title={closed ?? undefined}
                value={view.name}
                onChange={(event) => put(index, { name: event.currentTarget.value })}
              />
              <label className="tick">
                <input
                  type="checkbox"
                  checked={view.shared}
                  disabled={!view.mayChange || !mayShare}
                  onChange={(event) => put(index, { shared: event.currentTarget.checked })}
                />
                {words.t('views.saved.shared')}
              </label>
              <Button
                look="quiet"
                icon
                className="upwards"
                aria-label={words.t('views.up', { name: view.name })}
                disabledBecause={closed}
                onClick={() => neighbour(-1) && swap(index, -1)}
              >
                <DownIcon />
              </Button>
              <Button
                look="quiet"
                icon
                aria-label={words.t('views.down', { name: view.name })}
                disabledBecause={closed}
                onClick={() => neighbour(1) && swap(index, 1)}
              >
                <DownIcon />
              </Button>
              <Button
                look="quiet"
                icon
                aria-label={words.t('views.remove', { name: view.name })}
                disabledBecause={closed}
                onClick={() => {
                  remove(view);
                  setDraft(draft.filter(({ id }) => id !== view.id));
                }}
              >
                <CloseIcon />
              </Button>
            </li>
          );
        })}
      </ul>
    </SideDialog>
  );
}
