import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

import type { Locale } from '../../../kit/locale.ts';
import type { Words } from '../../../kit/words.ts';
import { keepLocale, loadWords } from './load-words.ts';

interface Spoken {
  readonly words: Words;
  speak(locale: Locale): void;
}

const Context = createContext<Spoken | null>(null);

export function WordsProvider({ first, children }: { first: Words; children: ReactNode }) {
  const [words, setWords] = useState(first);
  const speak = useCallback((locale: Locale) => {
    keepLocale(locale);
    void loadWords(locale).then(setWords);
  }, []);
  const value = useMemo(() => ({ words, speak }), [words, speak]);
  return <Context value={value}>{children}</Context>;
}

function useSpoken(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('words are asked for outside their provider');
  return spoken;
}

export const useWords = (): Words => useSpoken().words;
export const useSpeak = (): Spoken['speak'] => useSpoken().speak;
