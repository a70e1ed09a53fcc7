import { useState } from 'react';

const KEPT = 'zwrotka-context';

/** Whether the fourth pane is unfolded; remembered on a wide screen, closed at first where it would cover the case. */
export function useContextFold(): [boolean, (open: boolean) => void] {
  const wide = window.innerWidth >= 1280;
  const [open, setOpen] = useState(wide && localStorage.getItem(KEPT) !== 'closed');
  return [
    open,
    (next) => {
      setOpen(next);
      if (wide) localStorage.setItem(KEPT, next ? 'open' : 'closed');
    },
  ];
}
