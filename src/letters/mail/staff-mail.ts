import type { Words } from '../../kit/words.ts';
import type { StaffFrame } from '../frame.ts';
import type { Letter } from '../letter.ts';
import { quiet, written } from './block.ts';
import type { MailContent } from './buyer-mail.ts';
import { htmlOf } from './html.tsx';
import { oneLine, subjectLine } from './line.ts';
import { textOf } from './text.ts';

/** A letter to somebody who works for the shop; `ending` is the case number, when it is about one. */
export function staffMail(words: Words, frame: StaffFrame, content: MailContent, ending: string | null = null): Letter {
  const subject = subjectLine(content.subject, ending);
  const blocks = written(content.blocks);
  const footer = [quiet(words.t('letters.footer.staff', { shop: oneLine(frame.shopName) }))];
  const sender = `${words.t('common.product')} · ${oneLine(frame.shopName)}`;
  return {
    subject,
    html: htmlOf({
      locale: words.locale,
      accent: frame.accent,
      logoUrl: null,
      sender,
      subject,
      preheader: content.preheader,
      title: content.title,
      blocks,
      footer,
    }),
    text: `${sender}\n\n${textOf(content.title, blocks)}\n\n-- \n${textOf('', footer)}\n`,
  };
}
