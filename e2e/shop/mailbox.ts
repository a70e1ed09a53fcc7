import { expect } from '@playwright/test';

export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  /** Where it lies as HTML. */
  readonly htmlPath: string;
  readonly attachments: readonly { name: string; path: string }[];
  /** The first link to a path that begins so. */
  link(start: string): string;
}

/** The local mailbox of the product, read as a person reads it: over /dev/mail. */
export class Mailbox {
  readonly #url: string;
  readonly #owner: string;

  constructor(url: string, owner: string) {
    this.#url = url;
    this.#owner = owner;
  }

  /** Subjects, newest first. */
  async subjects(): Promise<string[]> {
    return (await this.#rows()).map(({ subject }) => subject);
  }

  /** Waits for a mail with such a subject; of several, the newest. */
  async read(subject: RegExp): Promise<Mail> {
    let found: { id: string; subject: string } | undefined;
    await expect(async () => {
      const rows = await this.#rows();
      found = rows.find((row) => subject.test(row.subject));
      expect(
        found,
        `a mail ${subject} to ${this.#owner}; there are: ${rows
          .slice(0, 8)
          .map((row) => row.subject)
          .join(' | ')}`,
      ).toBeTruthy();
    }).toPass({ timeout: 20_000, intervals: [200] });
    return this.#open(found!.id);
  }

  async #rows(): Promise<{ id: string; subject: string }[]> {
    const page = await this.#get(`/dev/mail?to=${encodeURIComponent(this.#owner)}`);
    return [...page.matchAll(/<a href="\/dev\/mail\/([0-9a-f-]{36})">([^<]*)<\/a>/g)].map(([, id, subject]) => ({
      id: id!,
      subject: unescape(subject!),
    }));
  }

  async #open(id: string): Promise<Mail> {
    const page = await this.#get(`/dev/mail/${id}`);
    const subject = unescape(/<h1>([^<]*)<\/h1>/.exec(page)![1]!);
    const text = unescape(/<h2>Text<\/h2>\s*<pre>([\s\S]*?)<\/pre>/.exec(page)![1]!);
    const attachments = [...page.matchAll(/<a href="(\/dev\/mail\/[^"]+\/attachments\/\d+)">([^<]*)<\/a>/g)].map(
      ([, path, name]) => ({ path: path!, name: unescape(name!) }),
    );
    return {
      id,
      subject,
      text,
      htmlPath: `/dev/mail/${id}/html`,
      attachments,
      link: (start) => {
        const link = text.match(/https?:\/\/\S+/g)?.find((each) => new URL(each).pathname.startsWith(start));
        if (!link) throw new Error(`no link to ${start}… in: ${text}`);
        return link.replace(/[).,]+$/, '');
      },
    };
  }

  async #get(path: string): Promise<string> {
    const answer = await fetch(this.#url + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }
}

const unescape = (html: string) => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** Spaces that do not break, and those that do, are the same to a reader. */
export const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
