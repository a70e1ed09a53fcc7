import type { Words } from '../kit/words.ts';
import type { StaffFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { button, heading, link, paragraph, type Block } from './mail/block.ts';
import { oneLine, webAddress } from './mail/line.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface Digest extends StaffFrame {
  readonly groups: readonly {
    /** What happened, in words. */
    readonly what: string;
    readonly items: readonly { readonly text: string; readonly url: string }[];
  }[];
  /** How many there are beside those listed. */
  readonly more: number;
  readonly deskUrl: string;
}

/** What somebody wants to hear of once a day: grouped, each with its link. */
export function digestLetter(words: Words, props: Digest): Letter {
  const count = props.groups.reduce((sum, { items }) => sum + items.length, 0) + props.more;
  const summary = props.groups.map(({ what, items }) => `${what}: ${items.length}`).join(', ');
  return staffMail(words, props, {
    subject: words.t('notices.digest.subject', { count }),
    preheader: summary,
    title: words.t('notices.digest.title'),
    blocks: [
      ...props.groups.flatMap(({ what, items }): Block[] => [
        heading(what),
        ...items.map(({ text, url }) => link(oneLine(text), webAddress(url))),
      ]),
      props.more > 0 && paragraph(words.t('notices.digest.more', { count: props.more })),
      button(words.t('notices.open-desk'), webAddress(props.deskUrl)),
    ],
  });
}
