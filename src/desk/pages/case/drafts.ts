import { useState } from 'react';

export type Mode = 'reply' | 'note';

const name = (caseId: string, mode: Mode) => `zwrotka-draft-${caseId}-${mode}`;

/** What was begun on a case stays with it, the reply and the note apart: they never share a text. */
export function useDraft(caseId: string, mode: Mode): [string, (text: string) => void] {
  const [texts, setTexts] = useState<Record<Mode, string>>(() => ({
    reply: sessionStorage.getItem(name(caseId, 'reply')) ?? '',
    note: sessionStorage.getItem(name(caseId, 'note')) ?? '',
  }));
  return [
    texts[mode],
    (text) => {
      setTexts((now) => ({ ...now, [mode]: text }));
      if (text) sessionStorage.setItem(name(caseId, mode), text);
      else sessionStorage.removeItem(name(caseId, mode));
    },
  ];
}
