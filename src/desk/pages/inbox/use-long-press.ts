import { useRef, type PointerEvent } from 'react';

const PRESS_MS = 450;

/** A finger that rests on a row chooses it, as mail on a phone does; the tap that ends the press opens nothing. */
export function useLongPress(onLongPress: (caseId: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef(false);
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown(event: PointerEvent) {
      pressed.current = false;
      const id = (event.target as Element).closest<HTMLElement>('[data-case-id]')?.dataset['caseId'];
      if (event.pointerType !== 'touch' || !id) return;
      timer.current = setTimeout(() => {
        pressed.current = true;
        onLongPress(id);
      }, PRESS_MS);
    },
    onPointerUp: stop,
    onPointerMove: stop,
    onPointerCancel: stop,
    onClickCapture(event: { preventDefault(): void; stopPropagation(): void }) {
      if (!pressed.current) return;
      pressed.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
