import { Popover } from '@mantine/core';
import { useState } from 'react';

import { PlusIcon } from '../../../ui/icons.tsx';
import type { CaseDetail } from '../api/case-queries.ts';
import { useWords } from '../words/words-context.tsx';
import { TagPicker } from './tag-picker.tsx';

/** The tags of a case, and `t`: type to find, Enter to put on or take off. */
export function TagMenu({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const may = kase.permissions.includes('sort cases');
  if (!may && kase.tags.length === 0) return null;
  return (
    <>
      {kase.tags.length > 0 && (
        <ul className="tag-list" aria-label={words.t('sorting.tags')}>
          {kase.tags.map((tag) => (
            <li key={tag.id} className="tag" style={{ '--tag': tag.color } as React.CSSProperties}>
              {tag.name}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Popover opened={open} onChange={setOpen} position="bottom-start" width={280} trapFocus returnFocus>
          <Popover.Target>
            <button
              type="button"
              className="tag tag-add"
              data-act="tag"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <PlusIcon size={10} />
              {words.t('sorting.tags.add')}
            </button>
          </Popover.Target>
          <Popover.Dropdown p={0} aria-label={words.t('sorting.tags')}>
            <TagPicker kase={kase} onClose={() => setOpen(false)} />
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}
