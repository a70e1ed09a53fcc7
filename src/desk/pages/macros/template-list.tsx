import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';

import { useWords } from '../words/words-context.tsx';
import { fitting } from './fuzzy.ts';
import { useCaseMacros } from './macro-queries.ts';
import './macros.css';
import { templateAt } from './template-at.ts';
import { typeInto } from './type-into.ts';

interface Open {
  readonly field: HTMLTextAreaElement;
  /** Where the `;` stands. */
  readonly from: number;
  readonly typed: string;
}

const MOST = 8;

/**
 * `;` in the composer offers templates by a few letters. It listens where the composer stands and writes as if
 * typed, so that drafts are kept as always.
 */
export function useTemplates(caseId: string) {
  const words = useWords();
  const listId = useId();
  const [open, setOpen] = useState<Open | null>(null);
  const [at, setAt] = useState(0);
  const [near, setNear] = useState(false); // whoever is about to write may want one at once
  const macros = useCaseMacros(caseId, near || open !== null);
  const withText = (macros.data ?? []).filter(({ text }) => text !== '');
  const found = open ? fitting(open.typed, withText, (each) => each).slice(0, MOST) : [];
  const chosen = Math.min(at, found.length - 1);
  const isShown = open !== null && found.length > 0;

  useEffect(() => {
    if (!open) return;
    const { field } = open;
    if (!isShown) return;
    field.setAttribute('aria-controls', listId);
    field.setAttribute('aria-activedescendant', `${listId}-${chosen}`);
    return () => {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    };
  }, [open, isShown, chosen, listId]);

  const look = (target: EventTarget) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const found = templateAt(target.value, target.selectionStart);
    setOpen(found && { field: target, ...found });
    setAt(0);
  };
  const insert = (index: number) => {
    const macro = found[index];
    if (!open || !macro) return;
    typeInto(open.field, macro.text, open.from, open.from + 1 + open.typed.length);
    setOpen(null);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (open && macros.isLoading && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault(); // the list is on its way: no new line instead of a template
      event.stopPropagation();
    }
    if (!isShown) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      done();
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
    } else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      done();
      insert(chosen);
    } else if (event.key === 'Escape') {
      done();
      setOpen(null);
    }
  };

  const list =
    isShown &&
    createPortal(
      <div className="template-list" style={placeOf(open.field)}>
        <div id={listId} role="listbox" aria-label={words.t('macros.templates')}>
          {found.map(({ id, name, text }, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys (APG combobox)
            <div
              key={id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => insert(index)}
            >
              <span>{name}</span>
              <span className="meta">{text.slice(0, 90)}</span>
            </div>
          ))}
        </div>
      </div>,
      document.getElementById('main') ?? document.body,
    );
  return {
    list,
    listen: {
      onKeyDownCapture,
      onInput: (event: { target: EventTarget }) => look(event.target),
      onFocus: () => setNear(true),
      onBlur: () => setOpen(null),
    },
  };
}

/** Above the field, as wide as it. */
function placeOf(field: HTMLElement) {
  const { left, top, width } = field.getBoundingClientRect();
  return { left, width: Math.min(width, 520), bottom: window.innerHeight - top + 4 };
}
