import { useEffect, useState } from 'react';

/** An item of a menu is gone when the keys come back: its button stands for it. */
const standing = (element: Element | null): HTMLElement | null => {
  const menu = element?.closest('[role=menu]');
  const at = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
  return at instanceof HTMLElement && at !== document.body ? at : null;
};

let lastOutside: HTMLElement | null = null;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && !target.closest('[role=dialog]')) lastOutside = standing(target) ?? lastOutside;
});

/** Where the keys were when a dialog opened they are again when it has closed, unless something else took them. */
export function useFocusBack(): void {
  const [openers] = useState(() => [standing(document.activeElement), lastOutside]);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body)
          openers.find((each) => each?.isConnected)?.focus();
      });
    },
    [openers],
  );
}
