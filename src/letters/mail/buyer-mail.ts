import type { Words } from '../../kit/words.ts';
import type { Brand } from '../brand.ts';
import type { CaseFrame } from '../frame.ts';
import type { Letter } from '../letter.ts';
import { address, link, paragraph, quiet, written, type Block, type MaybeBlock } from './block.ts';
import { htmlOf } from './html.tsx';
import { oneLine, subjectLine, webAddress } from './line.ts';
import { textOf } from './text.ts';

export interface MailContent {
  readonly subject: string;
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly MaybeBlock[];
}

/** A letter to a buyer: hello, the content, and a footer that says who wrote and where an answer is read. */
export function buyerMail(words: Words, frame: CaseFrame, content: MailContent): Letter {
  const subject = subjectLine(content.subject, frame.caseNumber);
  const blocks = [paragraph(words.t('letters.hello')), ...written(content.blocks)];
  const footer = [
    quiet(words.t('letters.footer.answer')),
    link(words.t('letters.footer.page', { number: frame.caseNumber }), webAddress(frame.caseUrl)),
    ...sellerBlocks(words, frame.brand),
  ];
  return {
    subject,
    html: htmlOf({
      locale: words.locale,
      accent: frame.brand.accent,
      logoUrl: frame.brand.logoUrl,
      sender: oneLine(frame.brand.name),
      subject,
      preheader: content.preheader,
      title: content.title,
      blocks,
      footer,
    }),
    text: `${oneLine(frame.brand.name)}\n\n${textOf(content.title, blocks)}\n\n-- \n${textOf('', footer)}\n`,
  };
}

function sellerBlocks(words: Words, { name, seller, contact }: Brand): Block[] {
  const lines = [
    seller.name === name ? null : oneLine(name),
    oneLine(seller.name),
    seller.address.map(oneLine).join(', '),
    seller.taxId && words.t('letters.footer.tax-id', { id: oneLine(seller.taxId) }),
    seller.register && oneLine(seller.register),
    [contact.email, contact.phone].filter(Boolean).join(' · '),
  ];
  return [address(lines.flatMap((line) => line || []))];
}
