import { dayIn } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import { facts } from './mail/block.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { letterhead } from './paper/letterhead.ts';
import { ink, sheet } from './paper/sheet.ts';
import { heading, paragraph, writeBlocks } from './paper/write.ts';

export interface HistoryEntry {
  readonly at: Date;
  /** Who did it: a name, or what the system is called. */
  readonly who: string;
  /** What happened, in words. */
  readonly what: string;
  /** A message, a note, a reason: its text. */
  readonly text: string | null;
}

export interface CaseHistory extends CaseFrame {
  readonly buyerName: string;
  /** Procedure and issue, in words. */
  readonly matter: string;
  readonly issue: string;
  readonly printedAt: Date;
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
}

/** The whole history of a case on paper, day by day. */
export function caseHistoryPdf(words: Words, props: CaseHistory): Promise<Buffer> {
  const { brand, zone, printedAt, caseNumber } = props;
  const title = words.t('letters.history.title', { number: caseNumber });
  return sheet(
    words,
    { title, author: brand.seller.name, madeAt: printedAt, foot: `${brand.name} · ${caseNumber}` },
    (page) => {
      letterhead(page, words, brand);
      heading(page, 'H1', title);
      writeBlocks(page, [
        facts([
          [words.t('letters.history.buyer'), oneLine(props.buyerName)],
          [words.t('letters.history.matter'), oneLine(props.matter)],
          [words.t('letters.history.issue'), oneLine(props.issue)],
          [words.t('letters.history.printed'), words.instant(printedAt, zone)],
        ]),
      ]);
      let day: string | null = null;
      for (const { at, who, what, text } of props.entries) {
        const today = words.day(dayIn(zone, at), { weekday: true });
        if (today !== day) heading(page, 'H2', (day = today));
        paragraph(page, `${words.time(at, zone)}  ${oneLine(who)}: ${oneLine(what)}`);
        if (text) paragraph(page, ownLines(text), ink.muted, 'BlockQuote', 34);
      }
    },
  );
}
