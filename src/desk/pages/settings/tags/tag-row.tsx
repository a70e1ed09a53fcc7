import { useState } from 'react';

import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import type { ShopTag } from '../../sorting/tag-queries.ts';
import { useWords } from '../../words/words-context.tsx';
import { offerUndo, tellProblem } from '../parts/undo-toast.tsx';
import { useReread } from '../parts/use-reread.ts';

/** A tag: its name and colour are changed where they stand. */
export function TagRow({ tag, locked }: { tag: ShopTag; locked: string | null }) {
  const words = useWords();
  const reread = useReread('tags', 'case', 'cases');
  const [busy, setBusy] = useState(false);
  const act = (work: () => Promise<unknown>) => {
    setBusy(true);
    work()
      .then(reread)
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  const change = (part: { name?: string; color?: string }) => {
    const next = { tagId: tag.id, name: tag.name, color: tag.color, ...part };
    if (next.name && (next.name !== tag.name || next.color !== tag.color)) act(() => api.tags.update(next));
  };
  const archive = () =>
    act(async () => {
      await api.tags.archive({ tagId: tag.id });
      offerUndo(words, words.t('sorting.settings.tags.archived', { name: tag.name }), async () => {
        await api.tags.restore({ tagId: tag.id });
        await reread();
      });
    });
  return (
    <li className="settings-item">
      <input
        type="color"
        className="tag-colour"
        aria-label={`${words.t('sorting.settings.tags.colour')}: ${tag.name}`}
        disabled={locked !== null}
        defaultValue={tag.color}
        onBlur={(event) => change({ color: event.currentTarget.value })}
      />
      <input
        key={tag.name}
        className="native grow"
        aria-label={`${words.t('sorting.settings.tags.name')}: ${tag.name}`}
        readOnly={locked !== null}
        maxLength={40}
        defaultValue={tag.name}
        onBlur={(event) => change({ name: event.currentTarget.value.trim() })}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <span className="meta">{words.t('sorting.settings.tags.uses', { count: tag.uses })}</span>
      <Button
        busy={busy}
        aria-label={words.t('settings.archive-what', { name: tag.name })}
        disabledBecause={locked}
        onClick={archive}
      >
        {words.t('settings.archive')}
      </Button>
    </li>
  );
}
