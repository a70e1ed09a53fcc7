import type { Page } from '@playwright/test';

/** A consultant's hands, counted: every press is one touch, a chord as well; words typed are told apart. */
export class Keys {
  touches = 0;
  letters = 0;
  /** Times one has to think what to do: before each run of presses. */
  thoughts = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses that follow one another without a thought. */
  async press(...keys: string[]): Promise<void> {
    this.thoughts += 1;
    for (const key of keys) {
      this.touches += 1;
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.letters += text.length;
    await this.#page.keyboard.type(text);
  }

  get all(): number {
    return this.touches + this.letters;
  }
}
