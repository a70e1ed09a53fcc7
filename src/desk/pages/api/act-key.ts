import { useRef } from 'react';

/** Random, as long as a UUID; `crypto.randomUUID` exists only on secure origins, and a shop may try this at home. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One key for every try of the same act: pressed again after a lost answer, it is still done once. */
export function useActKey() {
  const held = useRef<{ key: string; content: string } | null>(null);
  return {
    keyFor(input: unknown): string {
      const content = JSON.stringify(input);
      if (held.current?.content !== content) held.current = { key: newKey(), content };
      return held.current.key;
    },
    answered() {
      held.current = null;
    },
  };
}
