import type { Words } from '../kit/words.ts';
import { decision, decisionTitle, type Decision } from './content/decision.ts';
import { quiet, written } from './mail/block.ts';
import { addressWindow, letterhead } from './paper/letterhead.ts';
import { sheet } from './paper/sheet.ts';
import { heading, writeBlocks } from './paper/write.ts';

export interface PostedDecision extends Decision {
  /** Name and address as they stand on the envelope; empty when the decision only goes by mail. */
  readonly recipient: readonly string[];
  /** On which side the envelope has its window. */
  readonly window?: 'right' | 'left';
  readonly madeAt: Date;
}

/** The decision on paper, for who gets no mail, with the address where an envelope's window shows it. */
export function decisionPdf(words: Words, props: PostedDecision): Promise<Buffer> {
  const { brand, caseNumber, madeAt } = props;
  const title = words.t('letters.decision.document', { number: caseNumber });
  return sheet(words, { title, author: brand.seller.name, madeAt, foot: `${brand.name} · ${caseNumber}` }, (page) => {
    letterhead(page, words, brand);
    if (props.recipient.length) addressWindow(page, props.recipient, props.window);
    heading(page, 'H1', decisionTitle(words, props));
    writeBlocks(page, [
      ...written(decision(words, props)),
      ...written([props.outcome !== 'accepted' && quiet(words.t('letters.decision.disagree'))]),
    ]);
  });
}
