import { downscale } from './downscale.ts';
import { removeKept, upload } from './upload.ts';

type Say = 'sending' | 'sent' | 'failed' | 'retry' | 'remove' | 'removed' | 'tooMany' | 'drop';

/** Pictures go one by one as soon as they are chosen, dropped or pasted: smaller, with progress, retry and remove. */
export function makePhotos(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]')!;
  const list = box.querySelector<HTMLUListElement>('.thumbs')!;
  const drop = box.querySelector<HTMLElement>('.drop')!;
  const said = box.querySelector<HTMLElement>('[data-said]')!;
  const form = input.form!;
  const href = box.dataset['photos']!;
  const words = JSON.parse(box.dataset['words']!) as Record<Say, string>;
  const word = (what: Say, name = '') => words[what].replace('#', () => name);
  // What went wrong is for every eye; the rest is seen already and only read aloud.
  const say = (text: string, wrong = false) => {
    said.textContent = text;
    said.className = wrong ? 'problem' : 'unseen';
  };
  const most = Number(box.dataset['most']);
  let queue: Promise<unknown> = Promise.resolve();

  box.dataset['ready'] = '';
  drop.querySelector('span')!.textContent = words.drop;

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      if (list.children.length >= most) {
        say(words.tooMany, true);
        break;
      }
      const item = itemFor(file);
      list.hidden = false;
      list.append(item);
      queue = queue.then(() => send(file, item));
    }
    // Sent already: the form must not send them again.
    input.value = '';
  };

  async function send(file: File, item: HTMLLIElement): Promise<void> {
    if (!item.isConnected) return;
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', word('sending', file.name));
    item.className = 'sending';
    item.append(bar);
    say(word('sending', file.name));
    try {
      const kept = await upload(href, await downscale(file), form, (part) => (bar.value = part));
      // Taken away while it was on its way.
      if (!item.isConnected) return void removeKept(href, kept.id, form);
      item.className = '';
      item.querySelector('button')!.value = kept.id;
      if (kept.thumbnailHref) item.querySelector('img')!.src = kept.thumbnailHref;
      say(word('sent', file.name));
    } catch (refusal) {
      item.className = 'failed';
      const again = button('again', word('retry', file.name));
      again.onclick = () => {
        again.remove();
        queue = queue.then(() => send(file, item));
      };
      item.append(again);
      say(`${word('failed', file.name)}. ${(refusal as Error).message}`.trim(), true);
    } finally {
      bar.remove();
    }
  }

  function itemFor(file: File): HTMLLIElement {
    const item = document.createElement('li');
    const picture = document.createElement('img');
    picture.alt = file.name;
    picture.width = picture.height = 96;
    if (file.type.startsWith('image/')) picture.src = URL.createObjectURL(file);
    picture.onload = () => picture.src.startsWith('blob:') && URL.revokeObjectURL(picture.src);
    const remove = button('', word('remove', file.name));
    remove.name = 'removePhoto';
    item.append(picture, remove);
    return item;
  }

  async function take(pressed: HTMLButtonElement): Promise<void> {
    const item = pressed.closest('li')!;
    const name = item.querySelector('img')?.alt ?? '';
    if (pressed.value && !(await removeKept(href, pressed.value, form))) return say(word('failed', name), true);
    item.remove();
    list.hidden = list.children.length === 0;
    say(word('removed', name));
    input.focus();
  }

  list.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLButtonElement>('[name=removePhoto]');
    if (!pressed) return;
    event.preventDefault();
    void take(pressed);
  });
  input.addEventListener('change', () => add([...(input.files ?? [])]));
  for (const kind of ['dragover', 'dragleave', 'drop'] as const) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop') add([...(event.dataTransfer?.files ?? [])]);
    });
  }
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    add(files);
  });
  // Leaving while a picture is on its way would lose it: the form waits for the queue.
  form.addEventListener('submit', (event) => {
    if (!list.querySelector('.sending')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void queue.then(() => form.requestSubmit(submitter));
  });
}

function button(className: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  const unseen = document.createElement('span');
  unseen.className = 'unseen';
  unseen.textContent = label;
  made.append(unseen);
  return made;
}
