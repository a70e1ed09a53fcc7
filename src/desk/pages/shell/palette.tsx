import { Modal, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';

import { views } from '../../../cases/case-list.ts';
import { api } from '../api/client.ts';
import { listKey } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useSpeak, useWords } from '../words/words-context.tsx';
import { useOffered, type PaletteAct } from './acts.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();

/** Everything by a few letters: what can be done with the open case, views, and cases found by the server. */
export function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const words = useWords();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const acts = useActs(text, onKeys);
  const chosen = Math.min(at, acts.length - 1);

  const run = (act: PaletteAct | undefined) => {
    if (!act || act.disabledBecause) return;
    onClose();
    // after the dialog gave the focus back
    setTimeout(() => act.run(), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((chosen + by + acts.length) % Math.max(1, acts.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(acts[chosen]);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={600} padding={0} yOffset={80}>
      <Modal.Overlay />
      <Modal.Content aria-label={words.t('desk.palette')}>
        <input
          className="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={acts[chosen] && `${listId}-${acts[chosen].id}`}
          aria-label={words.t('desk.palette')}
          placeholder={words.t('desk.palette.hint')}
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={words.t('desk.palette')} className="palette-list">
          {acts.map((act, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys (APG combobox)
            <div
              key={act.id}
              id={`${listId}-${act.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              aria-disabled={act.disabledBecause ? true : undefined}
              onPointerMove={() => setAt(index)}
              onClick={() => run(act)}
            >
              <span>{act.label}</span>
              {act.disabledBecause ? (
                <span className="meta">{act.disabledBecause}</span>
              ) : (
                act.key && <kbd>{act.key}</kbd>
              )}
            </div>
          ))}
        </div>
        {acts.length === 0 && <p className="palette-none muted">{words.t('desk.palette.none')}</p>}
      </Modal.Content>
    </Modal.Root>
  );
}

function useActs(text: string, onKeys: () => void): readonly PaletteAct[] {
  const words = useWords();
  const speak = useSpeak();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const offered = useOffered();
  const found = useFound(text);
  const standing: PaletteAct[] = [
    { id: 'new', label: words.t('desk.new-case'), run: () => void navigate({ to: '/cases/new' }) },
    ...views.map((view) => ({
      id: `view-${view}`,
      label: words.t('desk.palette.view', { view: say(words, 'desk.view', view) }),
      run: () => void navigate({ to: '/inbox', search: view === 'open' ? {} : { view } }),
    })),
    { id: 'keys', label: words.t('desk.keys'), key: '?', run: onKeys },
    { id: 'light', label: words.t('desk.palette.light'), run: () => setColorScheme('light') },
    { id: 'dark', label: words.t('desk.palette.dark'), run: () => setColorScheme('dark') },
    words.locale === 'pl'
      ? { id: 'language', label: 'English', run: () => speak('en') }
      : { id: 'language', label: 'Polski', run: () => speak('pl') },
  ];
  const wanted = fold(text.trim());
  return [...found, ...[...offered, ...standing].filter(({ label }) => fold(label).includes(wanted))];
}

function useFound(text: string): PaletteAct[] {
  const { shopId } = useSeat();
  const navigate = useNavigate();
  const [search] = useDebouncedValue(text.trim(), 200);
  const { data } = useQuery({
    queryKey: listKey(shopId, 'palette', search),
    queryFn: () => api.cases.list({ view: 'all', search, limit: 6 }),
    enabled: search.length >= 2,
  });
  if (search.length < 2 || !text) return [];
  return (data?.rows ?? []).map(({ id, number, contactName, summary }) => ({
    id: `case-${id}`,
    label: [number, contactName, summary].filter(Boolean).join(' · '),
    run: () => void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: {} }),
  }));
}
