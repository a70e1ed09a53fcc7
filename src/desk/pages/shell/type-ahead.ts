import { typeInto } from '../macros/type-into.ts';

const PATIENCE_MS = 4000;

let stop: (() => void) | null = null;

/**
 * What is typed while a dialog is on its way belongs to it: letters wait until a field of the dialog has the focus and
 * are written there, instead of being taken for shortcuts of the case below.
 */
export function holdTyping(): void {
  stop?.();
  let held = '';
  const keep = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return stop?.();
    const writes = !event.altKey || event.getModifierState('AltGraph'); // AltGr writes ą, ę and ź
    if ((event.ctrlKey && event.key.length > 1) || event.metaKey || !writes) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Backspace') held = held.slice(0, -1);
    else if (event.key.length === 1) held += event.key;
  };
  const give = ({ target }: FocusEvent) => {
    if (!(target instanceof Element && target.closest('[role="dialog"]'))) return;
    requestAnimationFrame(() => {
      stop?.();
      const field = document.activeElement;
      if (held && isText(field)) typeInto(field, held, field.value.length, field.value.length);
    });
  };
  const patience = setTimeout(() => stop?.(), PATIENCE_MS);
  stop = () => {
    clearTimeout(patience);
    document.removeEventListener('keydown', keep, true);
    document.removeEventListener('focusin', give);
    stop = null;
  };
  document.addEventListener('keydown', keep, true);
  document.addEventListener('focusin', give);
}

const isText = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.selectionStart !== null);
