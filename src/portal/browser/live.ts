/**
 * The shop did something: the page's live parts are fetched again and put in place. A part in
 * which something is typed, open or in focus stays as it is, so nothing is lost.
 */
export function keepLive(page: HTMLElement): void {
  const source = new EventSource(page.dataset['stream']!);
  let waiting = false;
  source.addEventListener('changed', () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void renew(page);
    }, 300);
  });
  // An open stream keeps a page out of the back-forward cache.
  addEventListener('pagehide', () => source.close());
}

async function renew(page: HTMLElement): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  let changed = false;
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) {
    const next = fresh.getElementById(part.id);
    if (!next || next.innerHTML === part.innerHTML || isInUse(part)) continue;
    part.replaceChildren(...next.childNodes);
    changed = true;
  }
  const said = page.querySelector('[data-said]');
  if (changed && said) said.textContent = page.dataset['changed'] ?? '';
}

function isInUse(part: HTMLElement): boolean {
  if (part.contains(document.activeElement) || part.querySelector('details[open]')) return true;
  return [...part.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')].some(
    (field) => field.value !== field.defaultValue,
  );
}
