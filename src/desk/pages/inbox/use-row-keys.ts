import { useShortcuts } from '../shell/shortcuts.ts';
import { selection } from './selection.ts';

/** j and k move, x chooses, X up to here, Ctrl/⌘ A all: the keys of the list. */
export function useRowKeys(step: (by: number) => void, here: () => string | null): void {
  const onRow = (act: (id: string) => void) => () => {
    const id = here();
    if (id) act(id);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: onRow(selection.toggle),
    X: onRow(selection.range),
    'mod+a': selection.more,
  });
}
