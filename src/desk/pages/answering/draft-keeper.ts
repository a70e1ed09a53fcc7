import { ApiProblem } from '../../../api/client.ts';
import type { DraftKind } from '../../../messages/draft-inputs.ts';

/** A draft as the server has it; version 0: none. */
export interface KeptDraft {
  readonly body: string;
  readonly version: number;
  readonly seenSeq: number | null;
}

export interface DraftState {
  readonly text: string;
  readonly seenSeq: number | null;
  /** The other text, when this person's draft was changed in another window while this one typed. */
  readonly other: KeptDraft | null;
  /** What is typed has not reached the server, and trying again goes on. */
  readonly unsaved: boolean;
}

type Save = (draft: { body: string; version: number; seenSeq: number | null }) => Promise<{ version: number }>;

const none: KeptDraft = { body: '', version: 0, seenSeq: null };
const TYPING_MS = 700;
const AGAIN_MS = 5000;

/**
 * One draft between the field and the server: kept a moment after the last letter, one save at a time. A text that
 * has not been kept yet lies in the tab as well. Knows nothing of React.
 */
export class DraftKeeper {
  #known: KeptDraft = none;
  #state: DraftState = { text: '', seenSeq: null, other: null, unsaved: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  readonly #save: Save;
  readonly #changed: () => void;
  readonly #spare: { read(): string; write(text: string): void };

  constructor(save: Save, changed: () => void, spare: { read(): string; write(text: string): void }) {
    this.#save = save;
    this.#changed = changed;
    this.#spare = spare;
    const left = spare.read();
    if (left) this.#state = { ...this.#state, text: left };
  }

  get state(): DraftState {
    return this.#state;
  }
  get version(): number {
    return this.#known.version;
  }
  get #dirty(): boolean {
    return this.#state.text !== this.#known.body;
  }

  /** What the server has now. It is taken as it is, unless something else is being typed here. */
  learn(kept: KeptDraft | undefined): void {
    const now = kept ?? none;
    if (now.version === this.#known.version) return;
    if (!this.#dirty || this.#state.text === now.body) {
      this.#known = now;
      this.#spare.write('');
      this.#set({ text: now.body, seenSeq: now.seenSeq, other: null });
    } else if (this.#known.version === 0 && this.#state.text.startsWith(now.body)) {
      // the last letters before a reload, which the server has not
      this.#known = now;
      this.#later(0);
    } else this.#set({ other: now });
  }

  type(text: string, seenSeq: number | null): void {
    this.#spare.write(text);
    this.#set({ text, seenSeq: text === '' ? null : (this.#state.seenSeq ?? seenSeq) });
    this.#later(TYPING_MS);
  }

  /** The writer has been shown what changed: it counts as seen. */
  saw(seenSeq: number | null): void {
    this.#set({ seenSeq });
    if (this.#dirty) this.#later(TYPING_MS);
  }

  /** Of two texts of one person: the other one, or this one. */
  take(which: 'other' | 'mine'): void {
    const { other } = this.#state;
    if (!other) return;
    this.#known = other;
    if (which === 'other') {
      this.#spare.write('');
      this.#set({ text: other.body, seenSeq: other.seenSeq, other: null });
    } else {
      this.#set({ other: null });
      this.#later(0);
    }
  }

  /** A file began the draft, or went under it. */
  begun(version: number): void {
    if (this.#known.version === 0) this.#known = { ...none, version };
  }

  /** It was sent: nothing is left of it here. */
  gone(): void {
    clearTimeout(this.#timer);
    this.#known = none;
    this.#spare.write('');
    this.#set({ text: '', seenSeq: null, other: null, unsaved: false });
  }

  /** Keeps at once what is not kept yet; resolves when it is, or when it cannot be now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#keep());
    return this.#running;
  }

  /** Work that must not cross a save, such as a file that begins the draft. */
  after<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#running.then(work);
    this.#running = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /** What a closing window sends along; null when all is kept. */
  get rest(): { body: string; version: number; seenSeq: number | null } | null {
    const { text, seenSeq, other } = this.#state;
    return this.#dirty && !other ? { body: text, version: this.#known.version, seenSeq } : null;
  }

  async #keep(): Promise<void> {
    const { text: body, seenSeq, other } = this.#state;
    if (!this.#dirty || other) return;
    try {
      const { version } = await this.#save({ body, version: this.#known.version, seenSeq });
      this.#known = { body, version, seenSeq };
      if (!this.#dirty) this.#spare.write('');
      this.#set({ unsaved: false });
      if (this.#dirty) this.#later(TYPING_MS);
    } catch (error) {
      const status = error instanceof ApiProblem ? error.status : 500;
      // 412: `learn` will be told of the other text. A "no" stays a "no"; a lost network comes back.
      if (status === 412) return;
      this.#set({ unsaved: true });
      if (status === 0 || status >= 500) this.#later(AGAIN_MS);
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changed();
  }
}

export const spareOf = (caseId: string, kind: DraftKind) => {
  const name = `zwrotka-draft-${caseId}-${kind}`;
  return {
    read: () => sessionStorage.getItem(name) ?? '',
    write: (text: string) => (text ? sessionStorage.setItem(name, text) : sessionStorage.removeItem(name)),
  };
};
