import type { ReactNode } from 'react';

import { useWords } from '../words/words-context.tsx';
import type { PaletteAct } from './acts.ts';

export interface PaletteEntry extends PaletteAct {
  readonly group: 'cases' | 'customers' | 'recent' | 'acts' | 'hints';
  /** Instead of the plain label, for the eye. */
  readonly shown?: ReactNode;
  readonly about?: string | undefined;
  /** The palette stays open: the act only wrote in its field. */
  readonly stays?: boolean;
}

interface Props {
  id: string;
  entries: readonly PaletteEntry[];
  chosen: number;
  onChoose: (index: number) => void;
  onRun: (entry: PaletteEntry) => void;
}

/** The entries in their groups; the field above has the keys and says which one is chosen (APG combobox). */
export function PaletteList({ id, entries, chosen, onChoose, onRun }: Props) {
  const words = useWords();
  const titles = {
    cases: words.t('search.palette.cases'),
    customers: words.t('search.palette.customers'),
    recent: words.t('search.palette.recent'),
    acts: words.t('search.palette.acts'),
    hints: words.t('search.hints'),
  };
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <div id={id} role="listbox" aria-label={words.t('desk.palette')} className="palette-list">
      {groups.map((group) => (
        <div key={group} role="group" aria-label={titles[group]}>
          <div className="palette-title" role="presentation">
            {titles[group]}
          </div>
          {entries.map(
            (entry, index) =>
              entry.group === group && (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
                <div
                  key={entry.id}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === chosen}
                  aria-disabled={entry.disabledBecause ? true : undefined}
                  onPointerMove={() => onChoose(index)}
                  onClick={() => onRun(entry)}
                >
                  {entry.shown ?? <span>{entry.label}</span>}
                  {(entry.disabledBecause ?? entry.about) ? (
                    <span className="meta">{entry.disabledBecause ?? entry.about}</span>
                  ) : (
                    entry.key && <kbd>{entry.key}</kbd>
                  )}
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  );
}
