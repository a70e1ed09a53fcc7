import { useCallback, useEffect, useId, useState, type KeyboardEvent, type Ref } from 'react';

import { SearchIcon } from '../../../ui/icons.tsx';
import { hintsFor, type Hint } from '../search/operator-hints.ts';
import { useHintSources } from '../search/use-hint-sources.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useInboxSearch } from './use-inbox-search.ts';

const PAUSE_MS = 250;

/** Searches everything a case says; the text is in the address after a short pause. Operators are offered while one types. */
export function SearchField({ ref }: { ref: Ref<HTMLInputElement> }) {
  const words = useWords();
  const [{ search = '' }, change] = useInboxSearch();
  const [text, setText] = useState(search);
  const [sent, setSent] = useState(search);
  const [seen, setSeen] = useState(search);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const listId = useId();
  const sources = useHintSources();
  const hints = open ? hintsFor(text, words.locale, sources) : [];
  const chosen = hints[at];
  // The address changed: by a link, then the field follows; or by this field, then one may have typed on.
  if (search !== seen) {
    setSeen(search);
    if (search !== sent) setText(search);
  }

  const submit = useCallback(() => {
    setSent(text.trim());
    change({ search: text.trim() || undefined }, true);
  }, [text, change]);
  useEffect(() => {
    if (text.trim() === search) return;
    const timer = setTimeout(submit, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search, submit]);

  const write = (value: string) => {
    setText(value);
    setAt(-1);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      if (hints.length) setOpen(false);
      else if (text) setText('');
      else event.currentTarget.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const count = hints.length + 1; // beside the hints, the field itself
      setAt(((at + 1 + (event.key === 'ArrowDown' ? 1 : -1) + count) % count) - 1);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      write(chosen.text);
    } else if (event.key === 'Enter') {
      // What was typed is looked for at once, and the keys are the list's: j and Enter open the first found.
      submit();
      event.currentTarget.blur();
    }
  };

  return (
    <div className="search-box">
      <label className="search-field">
        <SearchIcon />
        <span className="spoken">{words.t('desk.search')}</span>
        <input
          ref={ref}
          type="search"
          role="combobox"
          aria-expanded={hints.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${listId}-${at}`}
          autoComplete="off"
          value={text}
          placeholder={words.t('desk.search.hint')}
          onChange={(event) => write(event.currentTarget.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div
        id={listId}
        role="listbox"
        aria-label={words.t('search.hints')}
        className="search-hints"
        hidden={hints.length === 0}
      >
        {hints.map((hint, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys (APG combobox)
          <div
            key={hint.text}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => event.preventDefault() /* the field keeps the focus */}
            onClick={() => write(hint.text)}
          >
            <span>{hint.label}</span>
            <About hint={hint} />
          </div>
        ))}
      </div>
    </div>
  );
}

function About({ hint }: { hint: Hint }) {
  const words = useWords();
  return hint.operator && <span className="meta">{say(words, 'search.operator', hint.operator)}</span>;
}
