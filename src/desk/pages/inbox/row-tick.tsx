import { useWords } from '../words/words-context.tsx';
import { selection, useIsSelected } from './selection.ts';

/** Beside the row, not in it: a link holds no boxes. For the keyboard there is x, so Tab passes by. */
export function RowTick({ id, name }: { id: string; name: string }) {
  const words = useWords();
  const checked = useIsSelected(id);
  return (
    <label className="row-tick">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={checked}
        aria-label={words.t('views.select', { name })}
        onChange={() => undefined}
        onClick={(event) => (event.shiftKey ? selection.range(id) : selection.toggle(id))}
      />
    </label>
  );
}
