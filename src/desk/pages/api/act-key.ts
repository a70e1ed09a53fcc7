import { useRef } from 'react';

import { newUuid } from './new-uuid.ts';

/** One key for every try of the same act: pressed again after a lost answer, it is still done once. */
export function useActKey() {
  const held = useRef<{ key: string; content: string } | null>(null);
  return {
    keyFor(input: unknown): string {
      const content = JSON.stringify(input);
      if (held.current?.content !== content) held.current = { key: newUuid(), content };
      return held.current.key;
    },
    answered() {
      held.current = null;
    },
  };
}
