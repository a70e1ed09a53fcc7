import { Modal } from '@mantine/core';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';

import { SearchHelp } from '../search/search-help.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useEntries } from './palette-acts.tsx';
import { PaletteList, type PaletteEntry } from './palette-list.tsx';
import { keepRecent } from './palette-recent.ts';

/** Everything by a few letters: cases, customers, views, settings, and what can be done with the open case. */
export function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const words = useWords();
  const { shopId } = useSeat();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const write = (value: string) => {
    setText(value);
    setAt(0);
  };
  const entries = useEntries(text, onKeys, write);
  const chosen = Math.min(at, entries.length - 1);

  useEffect(() => {
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, chosen]);

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry || entry.disabledBecause) return;
    if (entry.stays) return entry.run();
    keepRecent(shopId, entry.id);
    onClose();
    // after the dialog gave the focus back
    setTimeout(() => entry.run(), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((chosen + by + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[chosen]);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={640} padding={0} yOffset={80}>
      <Modal.Overlay />
      <Modal.Content aria-label={words.t('desk.palette')}>
        <input
          className="palette-input"
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries[chosen] && `${listId}-${chosen}`}
          aria-label={words.t('desk.palette')}
          placeholder={words.t('desk.palette.hint')}
          autoComplete="off"
          data-autofocus
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <PaletteList id={listId} entries={entries} chosen={chosen} onChoose={setAt} onRun={run} />
        {entries.length === 0 && (
          <div className="palette-none muted">
            <p>{words.t('desk.palette.none')}</p>
            <SearchHelp />
          </div>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
