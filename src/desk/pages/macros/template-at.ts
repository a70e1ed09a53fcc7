/** What stands behind a `;` at the beginning of a word, up to the caret. */
export function templateAt(text: string, caret: number): { from: number; typed: string } | null {
  const match = /(?:^|\s);([\p{L}\p{N} ]{0,30})$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const typed = match[1]!;
  return typed.startsWith(' ') ? null : { from: caret - typed.length - 1, typed };
}
