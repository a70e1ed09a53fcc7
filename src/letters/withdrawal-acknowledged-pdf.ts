import type { Words } from '../kit/words.ts';
import { withdrawalAcknowledged, type WithdrawalAcknowledged } from './content/withdrawal-acknowledged.ts';
import { written } from './mail/block.ts';
import { letterhead } from './paper/letterhead.ts';
import { sheet } from './paper/sheet.ts';
import { heading, writeBlocks } from './paper/write.ts';

/** The acknowledgement to keep: the same content, date and time as the mail it is attached to. */
export function withdrawalAcknowledgedPdf(words: Words, props: WithdrawalAcknowledged): Promise<Buffer> {
  const title = words.t('letters.withdrawal.document');
  const { brand, caseNumber, submittedAt } = props;
  return sheet(
    words,
    { title, author: brand.seller.name, madeAt: submittedAt, foot: `${brand.name} · ${caseNumber}` },
    (page) => {
      letterhead(page, words, brand);
      heading(page, 'H1', title);
      writeBlocks(page, written(withdrawalAcknowledged(words, props)));
    },
  );
}
