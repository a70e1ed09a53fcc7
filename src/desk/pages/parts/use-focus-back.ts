import { useEffect, useState } from 'react';

/** An item of a menu is gone when the keys come back: its button stands for it. */
const standing = (element: Element | null): HTMLElement | null => {
  const menu = element?.closest('[role=menu]');
  const at = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
  return at instanceof HTMLElement && at !== document.body ? at : null;
};

// A dialog whose code is still on its way opens after the menu has gone.
let menuButton: HTMLElement | null = null;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && !target.closest('[role=dialog]'))
    menuButton = target.closest('[role=menu]') ? standing(target) : null;
});

/** Where the keys were when a dialog opened they are again when it has closed, unless something else took them. */
export function useFocusBack(): void {
  const [openers] = useState(() => [standing(document.activeElement), menuButton]);
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
