import { Modal } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';

import { templateVariables } from '../../../messages/template-variables.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Emptiness, Skeleton } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { useActSentences } from './act-sentences.ts';
import { fitting } from './fuzzy.ts';
import { useCaseMacros, type CaseMacro } from './macro-queries.ts';
import './macros.css';
import { useMacro } from './use-macro.ts';

/** `m`: a macro by a few letters, what it would write and do beside it. Enter uses it. */
export function MacroPalette({ kase, onClose }: { kase: CaseDetail; onClose: () => void }) {
  const words = useWords();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const macros = useCaseMacros(kase.id);
  const macro = useMacro(kase, onClose);
  const found = fitting(typed, macros.data ?? [], (each) => each);
  const chosen = Math.max(0, Math.min(at, found.length - 1));
  const shown = found[chosen];
  const inSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' });

  const use = (send: boolean) => {
    if (shown && !(send && refusalOfSending(words, shown))) macro.run(shown, send);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((chosen + by + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      use(event.ctrlKey || event.metaKey);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={860} padding={0} yOffset={80}>
      <Modal.Overlay />
      <Modal.Content aria-label={words.t('macros.title')}>
        <input
          className="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={shown && `${listId}-${shown.id}`}
          aria-label={words.t('macros.search')}
          placeholder={words.t('macros.search')}
          data-autofocus
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ProblemNote error={macros.error ?? macro.problem} changes={macro.changes} />
        {macros.isPending && <Skeleton height={120} />}
        {macros.data?.length === 0 && (
          <Emptiness title={words.t('macros.none')}>
            <p>{words.t('macros.none.lead')}</p>
          </Emptiness>
        )}
        {macros.data && macros.data.length > 0 && (
          <div className="macro-columns">
            <div id={listId} role="listbox" aria-label={words.t('macros.title')} className="palette-list">
              {found.map((each, index) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys (APG combobox)
                <div
                  key={each.id}
                  id={`${listId}-${each.id}`}
                  ref={index === chosen ? inSight : null}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === chosen}
                  onPointerMove={() => setAt(index)}
                  onClick={() => macro.run(each)}
                >
                  <span>{each.name}</span>
                  {each.ownerId && <span className="meta">{words.t('macros.own')}</span>}
                </div>
              ))}
              {found.length === 0 && <p className="palette-none muted">{words.t('macros.nothing')}</p>}
            </div>
            {shown && <Preview macro={shown} kase={kase} busy={macro.busy} use={use} />}
          </div>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

type Words = ReturnType<typeof useWords>;

function refusalOfSending(words: Words, { text, gaps }: CaseMacro): string | null {
  if (text === '') return words.t('desk.reason.nothing-to-send');
  return gaps.length > 0 ? words.t('macros.gaps.send') : null;
}

function Preview({
  macro,
  kase,
  busy,
  use,
}: {
  macro: CaseMacro;
  kase: CaseDetail;
  busy: boolean;
  use: (send: boolean) => void;
}) {
  const words = useWords();
  const { sayAction } = useActSentences();
  return (
    <section className="macro-preview" aria-label={words.t('macros.preview')}>
      {macro.text ? (
        <p className="macro-text" lang={macro.locale}>
          {macro.text}
        </p>
      ) : (
        <p className="muted">{words.t('macros.no-text')}</p>
      )}
      {macro.gaps.length > 0 && (
        <p className="warn">
          {words.t('macros.gaps', {
            names: words.list(macro.gaps.map((gap) => templateVariables[gap][words.locale])),
          })}
        </p>
      )}
      {macro.text && macro.locale !== kase.locale && <p className="warn">{words.t('macros.other-language')}</p>}
      {macro.actions.length > 0 && (
        <ul className="macro-acts">
          {macro.actions.map((action, index) => (
            <li key={index}>{sayAction(action)}</li>
          ))}
        </ul>
      )}
      <div className="bar">
        <Button look="primary" busy={busy} onClick={() => use(false)}>
          {words.t('macros.apply')}
        </Button>
        <Button busy={busy} disabledBecause={refusalOfSending(words, macro)} onClick={() => use(true)}>
          {words.t('macros.apply-send')}
        </Button>
      </div>
      <p className="meta">{words.t('macros.apply.hint')}</p>
    </section>
  );
}
