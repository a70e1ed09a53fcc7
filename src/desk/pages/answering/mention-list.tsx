import { useState, type KeyboardEvent } from 'react';

import { useStaff } from '../api/shop-queries.ts';
import { Initials } from '../parts/initials.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { colleaguesNamed, mentionBefore } from './mentions.ts';

/** While a name is written after an @: who is meant. The field keeps the focus; the list is moved in by its keys. */
export function useMentions(on: boolean, text: string, insert: (from: number, to: number, name: string) => void) {
  const { staffId: me } = useSeat();
  const { data: staff = [] } = useStaff();
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const writing = on && caret !== null ? mentionBefore(text, caret) : null;
  const names = writing
    ? colleaguesNamed(
        staff.filter(({ active, id }) => active && id !== me),
        writing.typed,
      )
    : [];
  const active = names.length ? Math.min(at, names.length - 1) : 0;

  const choose = (index: number) => {
    const name = names[index]?.name;
    if (writing && name && caret !== null) insert(writing.from, caret, `@${name} `);
    setCaret(null);
  };
  return {
    staff,
    names,
    active,
    choose,
    caretAt: (position: number | null) => {
      setCaret(position);
      setAt(0);
    },
    /** True when the key was for the list. */
    onKey(event: KeyboardEvent): boolean {
      if (names.length === 0) return false;
      if (event.key === 'ArrowDown') setAt((active + 1) % names.length);
      else if (event.key === 'ArrowUp') setAt((active + names.length - 1) % names.length);
      else if (event.key === 'Escape') setCaret(null);
      else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') choose(active);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

export function MentionList({ mentions }: { mentions: ReturnType<typeof useMentions> }) {
  const words = useWords();
  if (mentions.names.length === 0) return null;
  return (
    <div role="listbox" id="composer-mentions" className="mentions" aria-label={words.t('answering.mention')}>
      {mentions.names.map(({ id, name }, index) => (
        <div
          key={id}
          id={`mention-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === mentions.active}
          onMouseDown={(event) => {
            event.preventDefault();
            mentions.choose(index);
          }}
        >
          <Initials name={name} mine={false} silent />
          {name}
        </div>
      ))}
    </div>
  );
}
