/** A second press while the first is on its way does nothing. Back from the cache, the form works again. */
export function blockDoubleSubmit(): void {
  const sent = new Set<HTMLFormElement>();
  const mark = (form: HTMLFormElement, busy: boolean) => {
    // Not `disabled`: that would drop the focus and the button's own value.
    for (const button of form.querySelectorAll('.button')) {
      if (busy) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
  };
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    const form = event.target as HTMLFormElement;
    if (sent.has(form)) return event.preventDefault();
    sent.add(form);
    mark(form, true);
  });
  addEventListener('pageshow', () => {
    for (const form of sent) mark(form, false);
    sent.clear();
  });
}
