/** A second press while the first is on its way does nothing. Back from the cache, the form works again. */
export function blockDoubleSubmit(form: HTMLFormElement): void {
  const buttons = () => form.querySelectorAll<HTMLButtonElement>('button.button');
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    // Not `disabled`: that would drop the focus and the button's own value.
    for (const button of buttons()) button.setAttribute('aria-disabled', 'true');
  });
  addEventListener('pageshow', () => {
    sent = false;
    for (const button of buttons()) button.removeAttribute('aria-disabled');
  });
}
