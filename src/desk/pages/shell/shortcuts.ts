import { useEffect, useRef } from 'react';

export type Shortcuts = Readonly<Record<string, () => void>>;

const KEPT = 'zwrotka-shortcuts';
export const shortcutsOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const switchShortcuts = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');

const OF_FIELDS = new Set(['a', 'c', 'v', 'x', 'z']);

const layers: { current: Shortcuts }[] = [];

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Single letters only, never with Alt or AltGr: those write ą, ę and ź. Quiet in fields and under dialogs. */
function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.getModifierState('AltGraph')) return;
  const command = event.ctrlKey || event.metaKey;
  const name = command ? `mod+${event.key.toLowerCase()}` : event.key;
  // in a field Ctrl A chooses its text
  if (command && OF_FIELDS.has(event.key.toLowerCase()) && isField(event.target)) return;
  if (!command) {
    if (!shortcutsOn() && event.key !== 'Escape') return;
    if (isField(event.target)) return;
  }
  if (document.querySelector('[role="dialog"][aria-modal="true"]') && name !== 'mod+k') return;
  const act = layers.findLast(({ current }) => Object.hasOwn(current, name))?.current[name];
  if (!act) return;
  event.preventDefault();
  act();
}

let listening = false;

/** What keys mean while this component is on the screen; the latest layer wins. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const layer = useRef(shortcuts);
  useEffect(() => {
    layer.current = shortcuts;
  });
  useEffect(() => {
    if (!listening) {
      document.addEventListener('keydown', onKey);
      listening = true;
    }
    layers.push(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, []);
}
