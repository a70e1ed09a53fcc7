import { useCallback, useEffect, useState, type PointerEvent } from 'react';

/**
 * Is a finger, or the mouse's first button, down? It is until the click that ends the press has been told: a row that was
 * exchanged between the two would never hear of it.
 */
export function usePress(): { pressed: boolean; press: (event: PointerEvent) => void } {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!pressed) return;
    const letGo = () => void setTimeout(() => setPressed(false));
    window.addEventListener('pointerup', letGo);
    window.addEventListener('pointercancel', letGo);
    return () => {
      window.removeEventListener('pointerup', letGo);
      window.removeEventListener('pointercancel', letGo);
    };
  }, [pressed]);
  const press = useCallback(({ isPrimary, button }: PointerEvent) => {
    if (isPrimary && button === 0) setPressed(true);
  }, []);
  return { pressed, press };
}
