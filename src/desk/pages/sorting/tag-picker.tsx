import { useId, useState, type KeyboardEvent } from 'react';

import { CheckIcon } from '../../../ui/icons.tsx';
import type { CaseDetail } from '../api/case-queries.ts';
import { sayProblem } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { tagsLike, useTags } from './tag-queries.ts';
import { useTagging } from './use-tagging.ts';

/** A field with the tags under it (APG combobox): arrows move, Enter puts on or takes off, a new name makes a tag. */
export function TagPicker({ kase, onClose }: { kase: CaseDetail; onClose: () => void }) {
  const words = useWords();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { data: tags = [] } = useTags();
  const tagging = useTagging(kase);
  const { fitting, exact } = tagsLike(tags, text);
  const name = text.trim();
  const options = [
    ...fitting.map((tag) => ({ id: tag.id, label: tag.name, tag })),
    ...(name && !exact ? [{ id: 'new', label: words.t('sorting.tags.create', { name }), tag: null }] : []),
  ];
  const chosen = Math.min(at, options.length - 1);
  const take = (option: (typeof options)[number] | undefined) => {
    if (!option) return;
    if (option.tag) tagging.toggle(option.tag);
    else tagging.create(name);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((chosen + by + options.length) % Math.max(1, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(options[chosen]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div className="tag-picker">
      <input
        className="native"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={options[chosen] && `${listId}-${options[chosen].id}`}
        aria-label={words.t('sorting.tags.find')}
        placeholder={words.t('sorting.tags.find')}
        maxLength={40}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {tagging.problem && (
        <p role="alert" className="bad meta">
          {sayProblem(words, tagging.problem)}
        </p>
      )}
      {tags.length === 0 && !name && <p className="meta">{words.t('sorting.tags.none')}</p>}
      <div id={listId} role="listbox" aria-multiselectable="true" aria-label={words.t('sorting.tags')}>
        {options.map((option, index) => {
          const on = kase.tags.some(({ id }) => id === option.id);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys (APG combobox)
            <div
              key={option.id}
              id={`${listId}-${option.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={on}
              data-at={index === chosen || undefined}
              onPointerMove={() => setAt(index)}
              onClick={() => take(option)}
            >
              {option.tag && <span className="tag-dot" style={{ background: option.tag.color }} />}
              <span className="grow">{option.label}</span>
              {on && <CheckIcon size={12} />}
            </div>
          );
        })}
      </div>
      <p role="status" className="spoken">
        {tagging.said}
      </p>
    </div>
  );
}
