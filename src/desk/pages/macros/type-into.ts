/** The field in which an answer is written now. */
export const answerField = (): HTMLTextAreaElement | null => document.querySelector('.composer textarea');

/** Writes as if it were typed, over a stretch of the text: whoever keeps it keeps this too. */
export function typeInto(field: HTMLTextAreaElement | HTMLInputElement, text: string, from: number, to: number): void {
  const next = field.value.slice(0, from) + text + field.value.slice(to);
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  set?.call(field, next);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  const caret = from + text.length;
  requestAnimationFrame(() => field.setSelectionRange(caret, caret));
}
