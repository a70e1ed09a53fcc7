import { useEffect, useState, type Ref } from 'react';

import { SearchIcon } from '../../../ui/icons.tsx';
import { useWords } from '../words/words-context.tsx';
import { useInboxSearch } from './use-inbox-search.ts';

const PAUSE_MS = 250;

/** Searches all cases by number, order, name, e-mail or phone; the text is in the address after a short pause. */
export function SearchField({ ref }: { ref: Ref<HTMLInputElement> }) {
  const words = useWords();
  const [{ search = '' }, change] = useInboxSearch();
  const [text, setText] = useState(search);
  const [sent, setSent] = useState(search);
  const [seen, setSeen] = useState(search);
  // The address changed: by a link, then the field follows; or by this field, then one may have typed on.
  if (search !== seen) {
    setSeen(search);
    if (search !== sent) setText(search);
  }

  useEffect(() => {
    if (text.trim() === search) return;
    const timer = setTimeout(() => {
      setSent(text.trim());
      change({ search: text.trim() || undefined }, true);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search, change]);

  return (
    <label className="search-field">
      <SearchIcon />
      <span className="spoken">{words.t('desk.search')}</span>
      <input
        ref={ref}
        type="search"
        value={text}
        placeholder={words.t('desk.search.hint')}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (text) setText('');
          else event.currentTarget.blur();
        }}
      />
    </label>
  );
}
